import type { Profile } from '../../core/model/profile.ts';
import { readStoredProfiles } from '../../platform/stored-profiles.ts';
import { rebuildIndex } from './save-config.ts';

/** All profiles; makes their index again if it is missing. `undefined` if no text was ever saved. */
export async function loadProfiles(): Promise<readonly Profile[] | undefined> {
  const profiles = await readStoredProfiles();
  if (profiles) return profiles;
  await rebuildIndex();
  return readStoredProfiles();
}
