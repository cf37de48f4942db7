import { isNamedByPortal } from '../model/portal.ts';
import type { BaseIdentity, Identity } from './identity.ts';
import { isSameRoleName } from './match-base.ts';
import type { Role } from './role.ts';

/** The identity that a session works as, as far as it helps to find a role of the config. */
export interface SessionRole {
  /** 12 digits or an alias; or both, as far as they are known. */
  readonly account?: string;
  readonly alias?: string;
  /** The last segment of the role's name. */
  readonly roleName: string;
  readonly displayName?: string;
  /** Address of the access portal that it came from, where it is known. */
  readonly portal?: string;
}

/**
 * The role that the page in front works as, as the config has it. A session knows its role's account and name without
 * path; where several profiles fit, the one that the console's label names wins (docs/console.md 1.4). Who came in by an
 * access portal works as its role from the start, without having switched.
 */
export function findCurrentRole(roles: readonly Role[], { role, base, partition }: Identity): Role | undefined {
  const session: SessionRole | undefined = role ?? portalSession(base);
  if (!session) return undefined;
  const fitting = roles.filter(
    candidate =>
      candidate.partition === partition && (role !== undefined || candidate.portal) && isRoleOf(candidate, session),
  );
  // The label may have been cut, or have the account behind the name: the longest name that it begins with is meant.
  const named = fitting.filter(({ name }) => session.displayName?.startsWith(name));
  const longest = named.toSorted((one, other) => other.name.length - one.name.length)[0];
  return longest ?? fitting.find(({ portal }) => isSamePortal(portal?.startUrl, session.portal)) ?? fitting[0];
}

/** Whether a role of the config is what a session of its partition works as. */
function isRoleOf(role: Role, session: SessionRole): boolean {
  if (role.portal && !isNamedByPortal(role.portal, session.roleName)) return false;
  const accounts = [session.account, session.alias].flatMap(name => name?.toLowerCase() ?? []);
  const isAccount = [role.account, role.alias].some(
    name => name !== undefined && accounts.includes(name.toLowerCase()),
  );
  return isAccount && isSameRoleName(role.roleName, session.roleName);
}

/** The role that a base came in by, where an access portal gave it (docs/console.md 6). */
function portalSession({ user, ...base }: BaseIdentity): SessionRole | undefined {
  const [roleName, session] = user?.split('/', 2) ?? [];
  return roleName && session !== undefined ? { ...base, roleName } : undefined;
}

function isSamePortal(startUrl: string | undefined, portal: string | undefined): boolean {
  return portal !== undefined && startUrl?.toLowerCase().startsWith(portal) === true;
}
