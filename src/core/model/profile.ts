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
  /** The layer that has a profile of this name, too, and takes its place in the list. */
  readonly shadowedBy?: Layer;
  /** Of a base: the account's alias. */
  readonly alias?: string;
  /** Of a base: the role its targets take when they name none. */
  readonly targetRoleName?: string;
  /** Of a base: the region its targets take when they name none. */
  readonly targetRegion?: string;
  /** Of a role of IAM Identity Center. */
  readonly portal?: Portal;
  /** Of a role of aws-sso: its name of the access portal, whose address the text lacks. */
  readonly portalName?: string;
  /** Of a base that another tool wrote: the ARN of who signs in. It is no role to switch to. */
  readonly loginSession?: string;
  /** What the role may demand and the console cannot send. */
  readonly externalId?: string;
  /** What kind of place it is, in one word: `prod`. */
  readonly env?: string;
  /** Whether a switch to it asks first. */
  readonly confirm?: boolean;
  /** An https URL to ask for access at, with `{account}`, `{role}` and `{name}` to be filled in. */
  readonly requestUrl?: string;
  /** Of a base: the https URL that it is signed in at. */
  readonly signInUrl?: string;
  /** Of a base: name of the role to switch to after it was signed in. */
  readonly afterSignIn?: string;
}
