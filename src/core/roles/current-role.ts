import type { Identity } from './identity.ts';
import { isSameRoleName } from './match-base.ts';
import type { Role } from './role.ts';

/**
 * The role that the page in front works as, as the config has it. A session knows its role's account and name without
 * path; where several profiles fit, the one that the console's label names wins (console.md 1.4).
 */
export function findCurrentRole(roles: readonly Role[], { role, partition }: Identity): Role | undefined {
  if (!role) return undefined;
  const accounts = [role.account, role.alias].flatMap(name => name?.toLowerCase() ?? []);
  const fitting = roles.filter(
    candidate =>
      candidate.partition === partition &&
      [candidate.account, candidate.alias].some(name => name !== undefined && accounts.includes(name.toLowerCase())) &&
      isSameRoleName(candidate.roleName, role.roleName),
  );
  // The label may have been cut, or have the account behind the name: the longest name that it begins with is meant.
  const named = fitting.filter(({ name }) => role.displayName?.startsWith(name));
  return named.toSorted((one, other) => other.name.length - one.name.length)[0] ?? fitting[0];
}
