import type { PlacedIssue } from '../../core/config/fixes/place-issues.ts';
import type { Severity } from '../../core/config/issues/issue.ts';
import type { NonRoleReason } from './non-role-reason.ts';

/** A section that is no role, and why. */
export interface NonRole {
  readonly name: string;
  readonly line: number;
  readonly account?: string;
  readonly reason: NonRoleReason;
}

/** Names that complete a text, each once, as they are written. */
export interface DraftNames {
  /** Profiles that others are switched to from, and profiles with an account and no role, which look like bases. */
  readonly bases: readonly string[];
  /** All profiles, with the bases. */
  readonly profiles: readonly string[];
  /** `[sso-session …]` sections. */
  readonly sessions: readonly string[];
}

/** What a text says, whatever identity is signed in. */
export interface DraftReading {
  /** The text that was read: line numbers refer to it. The draft may have changed since. */
  readonly text: string;
  readonly roleCount: number;
  /** Profiles that others are switched to from; one with a role of its own is a role, too. */
  readonly baseCount: number;
  /** By line. If there are more than `MOST_ISSUES`, only the worst. */
  readonly issues: readonly PlacedIssue[];
  /** How many issues there are, listed or not. */
  readonly issueCounts: Readonly<Record<Severity, number>>;
  readonly names: DraftNames;
}

export const EMPTY_READING: DraftReading = {
  text: '',
  roleCount: 0,
  baseCount: 0,
  issues: [],
  issueCounts: { error: 0, warning: 0, info: 0 },
  names: { bases: [], profiles: [], sessions: [] },
};

/** How many issues there are, listed or not. */
export function issueTotal({ issueCounts }: Pick<DraftReading, 'issueCounts'>): number {
  return issueCounts.error + issueCounts.warning + issueCounts.info;
}
