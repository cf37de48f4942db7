import { compareNames } from '../roles/compare-names.ts';
import type { Role } from '../roles/role.ts';
import type { RoleOrder } from '../settings.ts';
import { type Ledger, mostUsedRoles } from './ledger.ts';

interface OrderInput {
  /** In text order. */
  readonly roles: readonly Role[];
  readonly order: RoleOrder;
  readonly ledger: Ledger;
  /** `baseKey` of the identity that is signed in. */
  readonly base: string;
}

/** The roles in the order that the user chose; equal ones stay in text order. */
export function orderRoles({ roles, order, ledger, base }: OrderInput): readonly Role[] {
  if (order === 'name') return roles.toSorted((one, other) => compareNames(one.name, other.name));
  if (order === 'text') return roles;
  const used = new Set(mostUsedRoles(ledger, base, roles));
  return used.size === 0 ? roles : [...used, ...roles.filter(role => !used.has(role))];
}
