import type { Partition } from '../model/partition.ts';
import type { Portal } from '../model/portal.ts';
import type { Layer } from '../model/profile.ts';
import type { Obstacle } from './obstacle.ts';

/** A profile one can switch to, with what it takes over from its base filled in. */
export interface Role {
  /** Stable over saves: favorites and ledger name roles by it. See `roleKey`. */
  readonly key: string;
  readonly name: string;
  /** 12 digits, or an alias. */
  readonly account: string;
  /** With its path, without the leading slash. Of a portal role: its permission set. */
  readonly roleName: string;
  readonly partition: Partition;
  readonly region?: string;
  /** `rrggbb`, lower case. */
  readonly color?: string;
  readonly image?: string;
  readonly group?: string;
  /** Name of the base it is switched to from. */
  readonly base?: string;
  /** What the text says of its account, here or in another profile: `aws_account_alias`. */
  readonly alias?: string;
  readonly baseAlias?: string;
  /** True where the CLI profile asks for MFA. */
  readonly mfa?: boolean;
  /** Why AWS will refuse a switch to it, or may. */
  readonly obstacle?: Obstacle;
  /** Where it comes from, while roles of several layers are in use. */
  readonly layer?: Layer;
  /** Of a role of IAM Identity Center: it is not switched to, but opened by the access portal, from any base or none. */
  readonly portal?: Portal;
}
