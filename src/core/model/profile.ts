import type { Partition } from './partition.ts';
import type { Portal } from './portal.ts';

/** Where a profile comes from. */
export type Layer = 'personal' | 'team' | 'sent' | 'managed';

/** One section of the INI text; also the JSON of `npm run config`. */
export interface Profile {
  readonly name: string;
  /** 1-based line of its section. */
  readonly line: number;
  /** 12 digits, or an alias. */
  readonly account?: string;
  /** With its path, without the leading slash. */
  readonly roleName?: string;
  readonly partition?: Partition;
  /** Name of the profile it is switched to from. */
  readonly source?: string;
  readonly region?: string;
  /** `rrggbb`, lower case. */
  readonly color?: string;
  /** An https or data:image URL. */
  readonly image?: string;
  readonly group?: string;
  readonly mfaSerial?: string;
  readonly layer: Layer;
  /** The earlier layer with a profile of this name, which replaces this one in the list. */
  readonly shadowedBy?: Layer;
  /** Of a base: the account's alias. */
  readonly alias?: string;
  /** Of a base: the role name for targets that have none. */
  readonly targetRoleName?: string;
  /** Of a base: the region for targets that have none. */
  readonly targetRegion?: string;
  /** Only for a role of IAM Identity Center. */
  readonly portal?: Portal;
  /** For a role of aws-sso: the name of the access portal, whose address the text lacks. */
  readonly portalName?: string;
  /** For a base that another tool wrote: the ARN of its identity. Nobody can switch to it. */
  readonly loginSession?: string;
  /** The external id that the role may ask for, and that the console cannot send. */
  readonly externalId?: string;
  /** The kind of environment, in one word: `prod`. */
  readonly env?: string;
  /** Whether to ask before a switch to the role. */
  readonly confirm?: boolean;
  /** The https URL where one asks for access, with `{account}`, `{role}` and `{name}` to fill in. */
  readonly requestUrl?: string;
  /** Of a base: the https URL where one signs in. */
  readonly signInUrl?: string;
  /** Of a base: name of the role to switch to after the sign-in. */
  readonly afterSignIn?: string;
}
