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

/** The order in which a search prefers equally good roles: favorites, then the most and latest used, then the rest. */
export function preferredFirst(
  roles: readonly Role[],
  favorites: Iterable<string>,
  used: readonly Role[],
): readonly Role[] {
  const places = new Map([...favorites].map((key, place) => [key, place]));
  const placeOf = ({ key }: Role): number => places.get(key) ?? 0;
  const chosen = roles.filter(({ key }) => places.has(key)).sort((one, other) => placeOf(one) - placeOf(other));
  return [...new Set([...chosen, ...used, ...roles])];
}

/** The roles in the order that the user chose; equal ones stay in text order. */
export function orderRoles({ roles, order, ledger, base }: OrderInput): readonly Role[] {
  if (order === 'name') return roles.toSorted((one, other) => compareNames(one.name, other.name));
  if (order === 'text') return roles;
  const used = mostUsedRoles(ledger, base, roles);
  return used.length === 0 ? roles : preferredFirst(roles, [], used);
}
