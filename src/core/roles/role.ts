import type { Partition } from '../model/partition.ts';
import type { Portal } from '../model/portal.ts';
import type { Layer } from '../model/profile.ts';
import type { Obstacle } from './obstacle.ts';

/** A profile that one can switch to, with the values that it takes from its base. */
export interface Role {
  /** It stays the same over saves: favorites and ledger name roles by it. See `roleKey`. */
  readonly key: string;
  readonly name: string;
  /** 12 digits, or an alias. */
  readonly account: string;
  /** With its path, without the leading slash. For a portal role, the name of its permission set. */
  readonly roleName: string;
  readonly partition: Partition;
  readonly region?: string;
  /** `rrggbb`, lower case: of the text, else of a well-known environment. */
  readonly color?: string;
  readonly image?: string;
  readonly group?: string;
  /** Name of the base that the role is switched to from. */
  readonly base?: string;
  /** The account's alias, from `aws_account_alias` of this profile or of another. */
  readonly alias?: string;
  readonly baseAlias?: string;
  /** The kind of environment, in one word: `prod`. */
  readonly env?: string;
  /** Whether to ask before a switch, where the text of the role or its base says so. */
  readonly confirm?: boolean;
  /** True if the CLI profile asks for MFA. */
  readonly mfa?: boolean;
  /** Why AWS will refuse a switch to the role, or may refuse it. */
  readonly obstacle?: Obstacle;
  /** The layer that the role comes from, if several layers are in use. */
  readonly layer?: Layer;
  /** Only for a role of IAM Identity Center: the access portal opens it, from any base or none, without a switch. */
  readonly portal?: Portal;
}
