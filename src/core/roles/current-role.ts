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

/**
 * Finds the role that the page in front works as in the config. A session knows its role's account, and its name
 * without the path. If several profiles fit, the one in the console's label wins (docs/console.md 1.4). A session from
 * an access portal works as its role from the start, without a switch.
 */
export function findCurrentRole(roles: readonly Role[], { role, base, partition }: Identity): Role | undefined {
  const session: SessionRole | undefined = role ?? portalSession(base);
  if (!session) return undefined;
  const fitting = roles.filter(
    candidate =>
      candidate.partition === partition && (role !== undefined || candidate.portal) && isRoleOf(candidate, session),
  );
  // The console may have cut the label, or added the account to it: the longest name at its start counts.
  const named = fitting.filter(({ name }) => session.displayName?.startsWith(name));
  const longest = named.toSorted((one, other) => other.name.length - one.name.length)[0];
  return longest ?? fitting.find(({ portal }) => isSamePortal(portal?.startUrl, session.portal)) ?? fitting[0];
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
