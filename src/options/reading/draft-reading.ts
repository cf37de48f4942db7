import type { PlacedIssue } from '../../core/config/fixes/place-issues.ts';
import type { Severity } from '../../core/config/issues/issue.ts';
import type { UnlistedReason } from './unlisted-reason.ts';

/** A section that is no role, and why. */
export interface UnlistedProfile {
  readonly name: string;
  readonly line: number;
  readonly account?: string;
  readonly reason: UnlistedReason;
}

/** Names that a text may be completed with, each once, as written. */
export interface DraftNames {
  /** Profiles that others are switched to from, and those with an account and no role, which look like it. */
  readonly bases: readonly string[];
  /** All profiles, the bases among them. */
  readonly profiles: readonly string[];
  /** `[sso-session …]` sections. */
  readonly sessions: readonly string[];
}

/** What a text says, whoever is signed in. */
export interface DraftReading {
  /** What was read: lines are lines of this. The draft may have gone on. */
  readonly text: string;
  readonly roleCount: number;
  /** Profiles that others are switched to from; one with a role of its own is a role, too. */
  readonly baseCount: number;
  /** By line; where there are more than `MOST_ISSUES`, the worst of them. */
  readonly issues: readonly PlacedIssue[];
  /** Of all issues, listed or not. */
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

/** All issues, listed or not. */
export function issueTotal({ issueCounts }: Pick<DraftReading, 'issueCounts'>): number {
  return issueCounts.error + issueCounts.warning + issueCounts.info;
}
