import type { RoleIdentity } from './identity.ts';

/** What the role, or the base, that a page works as is called there, and its color, `rrggbb`. */
export interface RoleLook {
  readonly name: string;
  readonly color?: string;
}

/** A role's look: as the config has it (`listed`), else as the console labels it; `undefined` without either. */
export function roleLook(role: RoleIdentity | undefined, listed?: RoleLook): RoleLook | undefined {
  const name = listed?.name ?? role?.displayName ?? role?.roleName;
  const color = listed?.color ?? role?.color;
  return name === undefined ? undefined : { name, ...(color !== undefined && { color }) };
}
