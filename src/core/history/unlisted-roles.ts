import { cleanName } from '../roles/clean-name.ts';
import type { Identity } from '../roles/identity.ts';
import type { Role } from '../roles/role.ts';
import { addressKey, roleKey } from '../roles/role-key.ts';
import type { VisibleRoles } from '../roles/visible-roles.ts';
import { baseKey } from './base-key.ts';
import { type Ledger, type LedgerEntry, type NamedRole, usesOf } from './ledger.ts';

/**
 * The roles that the ledger has and the config lacks, the last used first, named as the console labels them.
 * @param base `baseKey` of the identity that is signed in
 * @param roles all roles of the config
 */
export function unlistedRoles(ledger: Ledger, base: string, roles: readonly Role[]): readonly Role[] {
  const entries = usesOf(ledger, base);
  if (entries.length === 0) return [];
  const accounts = new Set(entries.map(({ account }) => account.toLowerCase()));
  const isNear = ({ account, alias = account }: Role): boolean =>
    accounts.has(account.toLowerCase()) || accounts.has(alias.toLowerCase());
  const listed = new Set(roles.filter(isNear).flatMap(addressesOf));
  return entries.filter(entry => !listed.has(addressKey(entry))).map(toRole);
}

/** The unlisted roles that the identity can switch to from the page in front. */
export function unlistedFor(
  { partition, base }: Pick<Identity, 'partition' | 'base'>,
  ledger: Ledger,
  { roles, hidden }: Pick<VisibleRoles, 'roles' | 'hidden'>,
): readonly Role[] {
  const all = [...roles, ...hidden.map(({ role }) => role)];
  return unlistedRoles(ledger, baseKey({ partition, base }), all).filter(role => role.partition === partition);
}

/** Makes a role of the list from a role of the ledger. */
function toRole(entry: LedgerEntry): Role {
  const { partition, account, roleName, color, mfa, portal } = entry;
  const name = nameOf(entry);
  return {
    key: roleKey({ partition, account, roleName, name, ...(portal && { portal }) }),
    ...{ name, account, roleName, partition },
    ...(color !== undefined && { color }),
    ...(mfa && { mfa }),
    ...(portal && { portal }),
  };
}

/** The name of a ledger's role: the console's label, else that of its switch page (docs/console.md 1.4). */
export function nameOf({ displayName, profile, roleName, account }: NamedRole): string {
  return cleanName(displayName ?? profile ?? '') || cleanName(`${roleName} @ ${account}`);
}

/** The ledger may file a role by its account's number or by its alias. */
function addressesOf(role: Role): readonly string[] {
  return [role.account, role.alias].flatMap(account => (account ? addressKey({ ...role, account }) : []));
}
