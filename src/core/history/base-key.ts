import type { Identity } from '../roles/identity.ts';

/** Stands for what is not known. */
const UNKNOWN = '?';

/**
 * Who signed in, as the ledger files it: `partition/alias-or-account/user`. The alias comes first: a page that knows
 * one of both while switched knows the alias (console.md 1.4).
 */
export function baseKey({ partition, base }: Pick<Identity, 'partition' | 'base'>): string {
  const account = base.alias?.toLowerCase() ?? base.account ?? UNKNOWN;
  return `${partition}/${account}/${base.user ?? UNKNOWN}`;
}
