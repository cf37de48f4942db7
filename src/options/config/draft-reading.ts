import type { Issue } from '../../core/config/issue.ts';
import type { Role } from '../../core/roles/role.ts';
import type { UnlistedReason } from './unlisted-reason.ts';

/** A role as the popup will list it, and the line of its section. */
export interface ListedProfile {
  readonly role: Role;
  readonly line: number;
}

/** A section that is no role, and why. */
export interface UnlistedProfile {
  readonly name: string;
  readonly line: number;
  readonly account?: string;
  readonly reason: UnlistedReason;
}

/** What a config says, in the order of its text. */
export interface DraftReading {
  readonly listed: readonly ListedProfile[];
  readonly unlisted: readonly UnlistedProfile[];
  /** Profiles that others are switched to from; one with a role of its own is listed, too. */
  readonly baseCount: number;
  readonly issues: readonly Issue[];
}

export const EMPTY_READING: DraftReading = { listed: [], unlisted: [], baseCount: 0, issues: [] };
