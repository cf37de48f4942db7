import { isNamedByPortal } from '../model/portal.ts';
import type { BaseIdentity, Identity } from './identity.ts';
import { isSameRoleName } from './match-base.ts';
import type { Role } from './role.ts';

/** The identity that a session works as, with the fields that help to find its role in the config. */
export interface SessionRole {
  /** 12 digits or an alias; an identity may have both. */
  readonly account?: string;
  readonly alias?: string;
  /** The last segment of the role's name. */
  readonly roleName: string;
  readonly displayName?: string;
  /** Address of the access portal that the session came from, if it is known. */
  readonly portal?: string;
}

/** The profiles of the role that the page in front works as. */
export interface CurrentRoles {
  /**
   * Those that the user may have chosen; the first is the likeliest. One role may have several: it has two bases, or its
   * access portal has two addresses.
   */
  readonly meant: readonly Role[];
  /** These, and the profiles that have another name than the console's label. */
  readonly all: readonly Role[];
}

/**
 * Finds the role that the page in front works as in the config. A session knows its role's account, and its name
 * without the path. If several profiles fit, the name in the console's label decides (docs/console.md 1.4). A session from
 * an access portal works as its role from the start, without a switch.
 */
export function findCurrentRoles(roles: readonly Role[], { role, base, partition }: Identity): CurrentRoles {
  const session: SessionRole | undefined = role ?? portalSession(base);
  if (!session) return { meant: [], all: [] };
  const all = roles.filter(
    candidate =>
      candidate.partition === partition && (role !== undefined || candidate.portal) && isRoleOf(candidate, session),
  );
  // The console may have cut the label, or added the account to it: the longest name at its start counts.
  const named = all.filter(({ name }) => session.displayName?.startsWith(name));
  const longest = Math.max(...named.map(({ name }) => name.length));
  if (named.length > 0) return { meant: named.filter(({ name }) => name.length === longest), all };
  const rank = ({ portal }: Role): number => Number(!isSamePortal(portal?.startUrl, session.portal));
  return { meant: all.toSorted((one, other) => rank(one) - rank(other)), all };
}

/** The likeliest profile of the role that the page in front works as. */
export function findCurrentRole(roles: readonly Role[], identity: Identity): Role | undefined {
  return findCurrentRoles(roles, identity).meant[0];
}

/** Makes a check for roles that the user can switch to next: not the current one, and none that another role must come before. */
export function nextRoleTest(
  current: CurrentRoles | undefined,
  chained: ReadonlyMap<string, string> | undefined,
): (role: Role) => boolean {
  const own = new Set(current?.all.map(({ key }) => key));
  return ({ key }) => !own.has(key) && !chained?.has(key);
}

/** Whether a session works as a role of the config. Both belong to the same partition. */
function isRoleOf(role: Role, session: SessionRole): boolean {
  if (role.portal && !isNamedByPortal(role.portal, session.roleName)) return false;
  const accounts = [session.account, session.alias].flatMap(name => name?.toLowerCase() ?? []);
  const isAccount = [role.account, role.alias].some(
    name => name !== undefined && accounts.includes(name.toLowerCase()),
  );
  return isAccount && isSameRoleName(role.roleName, session.roleName);
}

/** The role that an access portal gave a base (docs/console.md 6). */
function portalSession({ user, ...base }: BaseIdentity): SessionRole | undefined {
  const [roleName, session] = user?.split('/', 2) ?? [];
  return roleName && session !== undefined ? { ...base, roleName } : undefined;
}

function isSamePortal(startUrl: string | undefined, portal: string | undefined): boolean {
  return portal !== undefined && startUrl?.toLowerCase().startsWith(portal) === true;
}
