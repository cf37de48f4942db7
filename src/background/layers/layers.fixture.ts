import { toRoles } from '../../core/roles/to-roles.ts';
import { readStoredProfiles } from '../../platform/stored-profiles.ts';

/** The listed roles by name, with their layer if it is known; `undefined` if the list has to be made again. */
export async function listed(): Promise<string | undefined> {
  const profiles = await readStoredProfiles();
  return (
    profiles &&
    toRoles(profiles)
      .map(({ name, layer }) => (layer ? `${name}:${layer}` : name))
      .join(' ')
  );
}

export function role(name: string, more = ''): string {
  return `[${name}]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n${more}`;
}
