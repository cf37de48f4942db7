import { placeIssues } from '../../core/config/fixes/place-issues.ts';
import { type OwnConfig, resolveAmong } from '../../core/config/parse-config.ts';
import type { Profile } from '../../core/model/profile.ts';
import { createRoleMaker } from '../../core/roles/to-roles.ts';
import type { DraftReading, NonRole } from './draft-reading.ts';
import { createReasonFinder } from './non-role-reason.ts';
import { countIssues, worstIssues } from './worst-issues.ts';

export interface ReadDraft {
  /** A `DraftReading` without its text. */
  readonly reading: Omit<DraftReading, 'text'>;
  readonly profiles: readonly Profile[];
  /** Sections that are no role. */
  readonly nonRoles: readonly NonRole[];
}

/**
 * Sums up a draft.
 * @param own the reading of the text
 * @param others profiles of the other layers, which sources may name
 */
export function readDraft(text: string, own: OwnConfig, others: readonly Profile[] = []): ReadDraft {
  const parsed = resolveAmong(own, others);
  const { profiles, issues, sessions } = parsed;
  const all = [...profiles, ...others];
  const names = [...new Set(all.map(({ name }) => name))];
  const sources = new Set(all.map(({ source }) => source));
  const likeBases = new Set(all.filter(looksLikeBase).map(({ name }) => name));
  const reasonOf = createReasonFinder(issues, sources);
  const toRole = createRoleMaker(all);
  const nonRoles: NonRole[] = [];
  for (const profile of profiles) {
    if (toRole(profile)) continue;
    const { name, line, account } = profile;
    nonRoles.push({ name, line, ...(account !== undefined && { account }), reason: reasonOf(profile) });
  }
  const reading = {
    roleCount: profiles.length - nonRoles.length,
    baseCount: new Set(profiles.flatMap(({ name }) => (sources.has(name) ? name : []))).size,
    issues: placeIssues(text, parsed, worstIssues(issues)),
    issueCounts: countIssues(issues),
    names: { bases: names.filter(name => sources.has(name) || likeBases.has(name)), profiles: names, sessions },
  };
  return { reading, profiles, nonRoles };
}

function looksLikeBase({ account, roleName, portal, source }: Profile): boolean {
  return account !== undefined && roleName === undefined && portal === undefined && source === undefined;
}
