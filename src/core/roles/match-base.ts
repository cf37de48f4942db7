import { isAccountNumber } from '../model/account-number.ts';
import type { Partition } from '../model/partition.ts';
import { permissionSetOf, roleLeaf } from '../model/permission-set.ts';
import type { Profile } from '../model/profile.ts';
import type { Identity } from './identity.ts';
import { rolesMaySwitch } from './session-mode.ts';

/** The identity that would authorize a switch, in a form that can be compared. */
export interface SignedIn {
  readonly partition: Partition;
  /** Account and alias, as far as they are known. */
  readonly accounts: ReadonlySet<string>;
  /** Name of the role that the identity signed in with; empty for a user without a role, `undefined` if unknown. */
  readonly roleName?: string;
}

export type BaseMatch = 'matched' | 'other-base' | 'base-role' | 'base-without-account';

/** In classic mode the original identity authorizes; in multi-session mode the present session (docs/console.md 2.6, 3.3). */
export function signedInAs(identity: Pick<Identity, 'partition' | 'mode' | 'base' | 'role'>): SignedIn {
  const { partition, mode, base, role } = identity;
  if (rolesMaySwitch(mode) && role) {
    return {
      partition,
      accounts: comparableAccounts([role.account, role.alias]),
      roleName: comparableRole(role.roleName),
    };
  }
  const accounts = comparableAccounts([base.account, base.alias]);
  if (base.user === undefined) return { partition, accounts };
  const slash = base.user.indexOf('/');
  return { partition, accounts, roleName: slash < 0 ? '' : comparableRole(base.user.slice(0, slash)) };
}

/**
 * Compares a base with the identity that is signed in: first account or alias, then the role that the base asks for.
 * Source: docs/console.md 10.4, 10.5.
 */
export function matchBase(base: Profile, who: SignedIn): BaseMatch {
  const accounts = comparableAccounts([base.account, base.alias]);
  if (accounts.size === 0) return 'base-without-account';
  if (base.partition !== undefined && base.partition !== who.partition) return 'other-base';
  if (![...accounts].some(account => who.accounts.has(account))) return 'other-base';
  const roleName = base.roleName ?? base.portal?.permissionSet;
  if (roleName === undefined || who.roleName === undefined) return 'matched';
  return comparableRole(roleName) === who.roleName ? 'matched' : 'base-role';
}

/** Whether two names mean one role, whatever their paths and what IAM Identity Center adds to a permission set. */
export function isSameRoleName(one: string, other: string): boolean {
  return comparableRole(one) === comparableRole(other);
}

export function comparableRole(roleName: string): string {
  return permissionSetOf(roleName) ?? roleLeaf(roleName);
}

export function comparableAccounts(accounts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(accounts.filter(account => account !== undefined).map(comparableAccount));
}

function comparableAccount(account: string): string {
  const digits = account.replaceAll('-', '');
  return isAccountNumber(digits) ? digits : account.toLowerCase();
}
