import { toRoles } from '../../core/roles/to-roles.ts';
import { readStoredProfiles } from '../../platform/stored-profiles.ts';

/** The roles that are listed, by name, with their layer where it is told; `undefined` where the list must be made anew. */
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
