import type { Issue } from '../../core/config/issues/issue.ts';
import { hasTrait } from '../../core/config/issues/issue-table.ts';
import type { Profile } from '../../core/model/profile.ts';

/** Why a profile is no row of the list. */
export type NonRoleReason =
  /** Others are switched to from it. */
  | { readonly why: 'base' }
  /** A value that decides could not be read; `line` is its line. */
  | { readonly why: 'broken'; readonly line: number }
  | { readonly why: 'sign-in' | 'no-account' | 'no-role' | 'empty' };

/**
 * Gives the reason of each profile that is no role of one config.
 * @param sources what its profiles name as their source
 */
export function createReasonFinder(
  issues: readonly Issue[],
  sources: ReadonlySet<string | undefined>,
): (profile: Profile) => NonRoleReason {
  const breaking = new Map<string | undefined, Issue[]>();
  for (const issue of issues.filter(({ code }) => hasTrait(code, 'breaks-role'))) {
    const known = breaking.get(issue.section);
    if (known) known.push(issue);
    else breaking.set(issue.section, [issue]);
  }
  return profile => {
    const mistake = breaking.get(profile.name)?.find(issue => issue.line >= profile.line);
    if (mistake) return { why: 'broken', line: mistake.line };
    if (sources.has(profile.name)) return { why: 'base' };
    if (profile.loginSession !== undefined) return { why: 'sign-in' };
    if (profile.roleName !== undefined) return { why: 'no-account' };
    return { why: profile.account === undefined ? 'empty' : 'no-role' };
  };
}
