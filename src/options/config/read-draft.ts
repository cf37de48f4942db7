import { parseConfig } from '../../core/config/parse-config.ts';
import type { Profile } from '../../core/config/profile.ts';
import { createRoleMaker } from '../../core/roles/to-roles.ts';
import type { DraftReading, ListedProfile, UnlistedProfile } from './draft-reading.ts';
import { createReasonFinder } from './unlisted-reason.ts';

/** Reads a config that is being written. A third of a second for 10,000 roles: call it off the page's thread. */
export function readDraft(text: string): DraftReading {
  const { profiles, issues } = parseConfig(text);
  const bases = namedBases(profiles);
  const reasonOf = createReasonFinder(issues, bases);
  const toRole = createRoleMaker(profiles);
  const listed: ListedProfile[] = [];
  const unlisted: UnlistedProfile[] = [];
  for (const profile of profiles) {
    const { name, line, account } = profile;
    const role = toRole(profile);
    if (role) listed.push({ role, line });
    else unlisted.push({ name, line, ...(account !== undefined && { account }), reason: reasonOf(profile) });
  }
  return { listed, unlisted, baseCount: bases.size, issues };
}

function namedBases(profiles: readonly Profile[]): ReadonlySet<string> {
  const sources = new Set(profiles.map(({ source }) => source));
  return new Set(profiles.map(({ name }) => name).filter(name => sources.has(name)));
}
