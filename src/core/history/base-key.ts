import type { Identity } from '../roles/identity.ts';

/** Stands for what is not known. */
const UNKNOWN = '?';

/** Who signed in, as the ledger files it: `partition/account-or-alias/user`. The same in classic and multi-session mode. */
export function baseKey({ partition, base }: Pick<Identity, 'partition' | 'base'>): string {
  const account = base.account ?? base.alias?.toLowerCase() ?? UNKNOWN;
  return `${partition}/${account}/${base.user ?? UNKNOWN}`;
}
