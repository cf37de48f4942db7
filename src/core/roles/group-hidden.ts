import type { Role } from './role.ts';
import type { HiddenRole } from './visible-roles.ts';

/** Roles that do not show for one reason, and because of one base where it is about a base. */
export interface HiddenGroup extends Omit<HiddenRole, 'role'> {
  readonly roles: readonly Role[];
}

/** Puts roles together that do not show for the same reason, in the order of the first of each. */
export function groupHidden(hidden: readonly HiddenRole[]): readonly HiddenGroup[] {
  const groups = new Map<string, HiddenGroup & { readonly roles: Role[] }>();
  for (const { role, ...reason } of hidden) {
    const key = `${reason.why} ${reason.base}`;
    const group = groups.get(key) ?? { ...reason, roles: [] };
    group.roles.push(role);
    groups.set(key, group);
  }
  return [...groups.values()];
}
