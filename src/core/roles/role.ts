import type { Partition } from './partition.ts';

/** A profile one can switch to, with what it takes over from its base filled in. */
export interface Role {
  /** Stable over saves: favourites and ledger name roles by it. See `roleKey`. */
  readonly key: string;
  readonly name: string;
  /** 12 digits, or an alias. */
  readonly account: string;
  /** With its path, without the leading slash. */
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
}
