import type { Issue, IssueCode } from '../../core/config/issue.ts';
import type { Profile } from '../../core/config/profile.ts';

/** Why a profile is no row of the list. */
export type UnlistedReason =
  /** Others are switched to from it. */
  | { readonly why: 'base' }
  /** A value that decides could not be read; `line` is where it stands. */
  | { readonly why: 'broken'; readonly line: number }
  | { readonly why: 'no-account' | 'no-role' | 'empty' };

/** Mistakes after which a section lacks its account or its role. */
const BREAKING: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'arn_invalid',
  'arn_partition_unknown',
  'account_invalid',
  'portal_url_invalid',
  'portal_unknown',
  'portal_path',
  'portal_region',
  'portal_incomplete',
  'sso_session_undefined',
  'sso_session_misspelt',
]);

/** Gives the reason of each unlisted profile of one config. */
export function createReasonFinder(
  issues: readonly Issue[],
  bases: ReadonlySet<string>,
): (profile: Profile) => UnlistedReason {
  const breaking = new Map<string | undefined, Issue[]>();
  for (const issue of issues.filter(({ code }) => BREAKING.has(code))) {
    const known = breaking.get(issue.section);
    if (known) known.push(issue);
    else breaking.set(issue.section, [issue]);
  }
  return profile => {
    const mistake = breaking.get(profile.name)?.find(issue => issue.line >= profile.line);
    if (mistake) return { why: 'broken', line: mistake.line };
    if (bases.has(profile.name)) return { why: 'base' };
    if (profile.roleName !== undefined) return { why: 'no-account' };
    return { why: profile.account === undefined ? 'empty' : 'no-role' };
  };
}
