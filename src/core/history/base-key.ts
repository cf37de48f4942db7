import type { Identity } from '../roles/identity.ts';

/** Replaces a part that is unknown. */
const UNKNOWN = '?';

/**
 * The ledger's key for the identity that signed in: `partition/alias-or-account/user`. The alias comes first: while
 * switched, a page that knows only one of both knows the alias (docs/console.md 1.4).
 */
export function baseKey({ partition, base }: Pick<Identity, 'partition' | 'base'>): string {
  const account = base.alias?.toLowerCase() ?? base.account ?? UNKNOWN;
  return `${partition}/${account}/${base.user ?? UNKNOWN}`;
}

/**
 * The ledger's key for roles of access portals, in the partition of a `baseKey`. Opening such a role changes the base,
 * so roles filed by base would never be recent.
 */
export function portalKey(base: string): string {
  return `${base.split('/', 1)[0]}/${UNKNOWN}/portal`;
}
