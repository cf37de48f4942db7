import type { RoleOrder, Settings } from '../settings.ts';
import { compareNames } from './compare-names.ts';
import type { Role } from './role.ts';
import { createRoleFinder } from './role-key.ts';

/** How many recent roles the list shows. */
const MOST_RECENT = 5;

/** A part of the list under one heading. */
export interface RoleSection {
  readonly kind: 'favorites' | 'recent' | 'group' | 'account' | 'ungrouped' | 'history';
  /** Name of the group, else the name of the base; of an account its alias. */
  readonly title?: string;
  /** 12 digits, or an alias. */
  readonly account?: string;
  /** The base that all roles of a named group are switched to from, if it is the same for all, and other roles have another. */
  readonly base?: string;
  readonly roles: readonly Role[];
}

interface RoleListInput {
  /** In the order of `orderRoles`. */
  readonly roles: readonly Role[];
  readonly order: RoleOrder;
  /** `group` unless set. */
  readonly groupBy?: Settings['groupBy'];
  /** Keys, in the user's order. */
  readonly favorites: readonly string[];
  /** Most recent first. */
  readonly recents: readonly Role[];
  /** Roles that only the console's history has. */
  readonly unlisted?: readonly Role[];
}

/**
 * The list without a search: favorites, recent roles, then groups (by `group`, else by base; or by account), then roles
 * that the config lacks. Groups are in the order of their first role, or by name if the roles are sorted by name. Each role is
 * in one place only, and no section is empty.
 */
export function roleList(input: RoleListInput): readonly RoleSection[] {
  const { roles, order, groupBy = 'group', favorites, recents, unlisted = [] } = input;
  const findRole = favorites.length > 0 ? createRoleFinder([...roles, ...unlisted]) : undefined;
  const favorite = new Set(favorites.flatMap(key => findRole?.(key) ?? []));
  const recent = new Set(recents.filter(role => !favorite.has(role)).slice(0, MOST_RECENT));
  const groups = groupRoles(roles, groupBy, role => !favorite.has(role) && !recent.has(role));
  const sections: RoleSection[] = [
    { kind: 'favorites', roles: [...favorite] },
    { kind: 'recent', roles: [...recent] },
    ...(order === 'name' ? groups.toSorted(byTitle) : groups),
    { kind: 'history', roles: unlisted.filter(role => !favorite.has(role)) },
  ];
  return sections.filter(section => section.roles.length > 0);
}

/**
 * Groups the roles. A group keeps the place of its first role, even if that role is listed above: a favorite moves, its
 * group does not.
 */
function groupRoles(
  roles: readonly Role[],
  by: Settings['groupBy'],
  isListed: (role: Role) => boolean,
): readonly RoleSection[] {
  const groups = new Map<string | undefined, Role[]>();
  for (const role of roles) {
    const title = by === 'account' ? role.account : (role.group ?? role.base);
    let group = groups.get(title);
    if (!group) {
      group = [];
      groups.set(title, group);
    }
    if (isListed(role)) group.push(role);
  }
  const common = onlyBase(roles);
  return [...groups].map(([title, members]) => {
    if (title === undefined) return { kind: 'ungrouped', roles: members };
    if (by === 'account') {
      const alias = members.find(role => role.alias !== undefined)?.alias;
      return { kind: 'account', account: title, ...(alias !== undefined && { title: alias }), roles: members };
    }
    const base = common === undefined ? onlyBase(members) : undefined;
    return { kind: 'group', title, ...(base !== undefined && base !== title && { base }), roles: members };
  });
}

/** Roles without a group are the last, because they have no name to sort by. */
function byTitle(one: RoleSection, other: RoleSection): number {
  const [name, otherName] = [one, other].map(({ title, account }) => title ?? account);
  if (name === undefined || otherName === undefined) return Number(name === undefined) || -1;
  return compareNames(name, otherName);
}

function onlyBase(roles: readonly Role[]): string | undefined {
  const base = roles[0]?.base;
  return roles.every(role => role.base === base) ? base : undefined;
}
