import type { Identity } from '../roles/identity.ts';

/** Replaces a part that is not known. */
const UNKNOWN = '?';

/**
 * Who signed in, as the ledger files it: `partition/alias-or-account/user`. The alias comes first: a page that knows
 * one of both while switched knows the alias (docs/console.md 1.4).
 */
export function baseKey({ partition, base }: Pick<Identity, 'partition' | 'base'>): string {
  const account = base.alias?.toLowerCase() ?? base.account ?? UNKNOWN;
  return `${partition}/${account}/${base.user ?? UNKNOWN}`;
}

/**
 * The ledger's key for roles of access portals, of the partition that a `baseKey` is of. Whoever opens one is somebody
 * else afterwards: filed by base, no role would be a recent one.
 */
export function portalKey(base: string): string {
  return `${base.split('/', 1)[0]}/${UNKNOWN}/portal`;
}
