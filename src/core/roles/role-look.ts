import type { RoleIdentity } from './identity.ts';

/** Name and color (`rrggbb`) of the role or base that a page works as. */
export interface RoleLook {
  readonly name: string;
  readonly color?: string;
}

/** How a role looks: as in the config (`listed`), else as the console labels it; `undefined` without either. */
export function roleLook(role: RoleIdentity | undefined, listed?: RoleLook): RoleLook | undefined {
  const name = listed?.name ?? role?.displayName ?? role?.roleName;
  const color = listed?.color ?? role?.color;
  return name === undefined ? undefined : { name, ...(color !== undefined && { color }) };
}
