import type { Ledger } from '../history/ledger.ts';
import { unlistedRoles } from '../history/unlisted-roles.ts';
import type { Partition } from '../model/partition.ts';
import type { Profile } from '../model/profile.ts';
import { type AccountAliases, accountOfAlias } from '../roles/account-aliases.ts';
import { findLinkedRole, type LinkedRole } from '../roles/linked-role.ts';
import type { Role } from '../roles/role.ts';
import { addressKey } from '../roles/role-key.ts';
import { toRoles } from '../roles/to-roles.ts';

/**
 * A role that a page's address asks for.
 * - `config`: the config has it
 * - `used`: the user switched to it with Hatrack before
 * - `seen`: only the console's history names it, and any page of the console can write that
 */
export interface KnownOffer {
  readonly kind: 'role';
  readonly known: 'config' | 'used' | 'seen';
  readonly role: Role;
  /** The account's number, if the link names it by its alias. */
  readonly number?: string;
}

/** What Hatrack can offer to a page whose address asks for a role. */
export type RoleOffer =
  | KnownOffer
  /** Neither the config nor the history has such a role. */
  | { readonly kind: 'unknown'; readonly link: LinkedRole }
  /** The page already works as the role. */
  | { readonly kind: 'in-use' };

interface Known {
  readonly profiles: readonly Profile[];
  readonly ledger: Ledger;
  readonly accountAliases: AccountAliases;
}

/** Finds the role that a link asks for, and where Hatrack knows it from: first the config, then the history. */
export function offerRole(
  link: LinkedRole,
  partition: Partition,
  known: Known,
): Exclude<RoleOffer, { kind: 'in-use' }> {
  const { profiles, ledger, accountAliases } = known;
  const listed = findLinkedRole(toRoles(profiles, partition), link, partition);
  const unlisted = Object.keys(ledger).flatMap(base => unlistedRoles(ledger, base, []));
  const role = listed ?? findLinkedRole(unlisted, link, partition);
  if (!role) return { kind: 'unknown', link };
  const isUsed = Object.values(ledger)
    .flat()
    .some(entry => entry.profile !== undefined && addressKey(entry) === addressKey(role));
  const alias = role.account.toLowerCase();
  const number =
    profiles.find(profile => profile.alias?.toLowerCase() === alias)?.account ??
    accountOfAlias(accountAliases, partition, alias);
  return {
    kind: 'role',
    known: listed ? 'config' : isUsed ? 'used' : 'seen',
    role,
    ...(number !== undefined && { number }),
  };
}
