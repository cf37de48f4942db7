import { readConfig } from '../../aws/read-config.ts';
import { placeIssues } from '../../core/config/place-issues.ts';
import type { Profile } from '../../core/config/profile.ts';
import { createRoleMaker } from '../../core/roles/to-roles.ts';
import type { DraftReading, UnlistedProfile } from './draft-reading.ts';
import { createReasonFinder } from './unlisted-reason.ts';
import { countIssues, worstIssues } from './worst-issues.ts';

export interface ReadDraft {
  /** Of a `DraftReading` all but its text. */
  readonly reading: Omit<DraftReading, 'text'>;
  readonly profiles: readonly Profile[];
  /** Sections that are no role. */
  readonly unlisted: readonly UnlistedProfile[];
}

/**
 * Reads a config that is being written. A tenth of a second for 10,000 roles: call it off the page's thread.
 * @param others profiles of the other layers, which sources may name
 */
export function readDraft(text: string, others: readonly Profile[] = []): ReadDraft {
  const parsed = readConfig(text, { others });
  const { profiles, issues, sessions } = parsed;
  const all = [...profiles, ...others];
  const names = [...new Set(all.map(({ name }) => name))];
  const sources = new Set(all.map(({ source }) => source));
  const bases = new Set(names.filter(name => sources.has(name)));
  const likeBases = new Set(all.filter(looksLikeBase).map(({ name }) => name));
  const own = new Set(profiles.map(({ name }) => name));
  const reasonOf = createReasonFinder(issues, bases);
  const toRole = createRoleMaker(all);
  const unlisted: UnlistedProfile[] = [];
  for (const profile of profiles) {
    if (toRole(profile)) continue;
    const { name, line, account } = profile;
    unlisted.push({ name, line, ...(account !== undefined && { account }), reason: reasonOf(profile) });
  }
  const reading = {
    roleCount: profiles.length - unlisted.length,
    baseCount: [...bases].filter(name => own.has(name)).length,
    issues: placeIssues(text, parsed, worstIssues(issues)),
    issueCounts: countIssues(issues),
    names: { bases: names.filter(name => bases.has(name) || likeBases.has(name)), profiles: names, sessions },
  };
  return { reading, profiles, unlisted };
}

function looksLikeBase({ account, roleName, portal, source }: Profile): boolean {
  return account !== undefined && roleName === undefined && portal === undefined && source === undefined;
}
