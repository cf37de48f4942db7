import type { Role } from './role.ts';
import { createRoleFinder } from './role-key.ts';

/** So many of the recent roles are listed. */
export const MOST_RECENT = 5;

/** A stretch of the list under one heading. */
export interface RoleSection {
  readonly kind: 'favourites' | 'recent' | 'group' | 'ungrouped';
  /** Of a group: its name, or else that of its base. */
  readonly title?: string;
  /** Of a named group: the one base that all its roles are switched to from. */
  readonly base?: string;
  readonly roles: readonly Role[];
}

interface RoleListInput {
  /** In text order. */
  readonly roles: readonly Role[];
  /** Keys, in the user's order. */
  readonly favourites: readonly string[];
  /** Most recent first. */
  readonly recents: readonly Role[];
}

/**
 * The list as it stands without a search: favourites, recent roles, then groups (by `group`, else by base) in the order
 * of their first role. A role stands in one place only; no section is empty.
 */
export function roleList({ roles, favourites, recents }: RoleListInput): readonly RoleSection[] {
  const findRole = favourites.length > 0 ? createRoleFinder(roles) : undefined;
  const starred = new Set(favourites.flatMap(key => findRole?.(key) ?? []));
  const recent = new Set(recents.filter(role => !starred.has(role)).slice(0, MOST_RECENT));
  const rest = roles.filter(role => !starred.has(role) && !recent.has(role));
  const sections: RoleSection[] = [
    { kind: 'favourites', roles: [...starred] },
    { kind: 'recent', roles: [...recent] },
    ...groupRoles(rest),
  ];
  return sections.filter(section => section.roles.length > 0);
}

function groupRoles(roles: readonly Role[]): readonly RoleSection[] {
  const groups = new Map<string | undefined, Role[]>();
  for (const role of roles) {
    const title = role.group ?? role.base;
    const group = groups.get(title);
    if (group) group.push(role);
    else groups.set(title, [role]);
  }
  return [...groups].map(([title, members]) => {
    if (title === undefined) return { kind: 'ungrouped', roles: members };
    const base = onlyBase(members);
    return { kind: 'group', title, ...(base !== undefined && base !== title && { base }), roles: members };
  });
}

function onlyBase(roles: readonly Role[]): string | undefined {
  const base = roles[0]?.base;
  return roles.every(role => role.base === base) ? base : undefined;
}
