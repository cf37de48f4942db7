import type { Ledger } from '../../core/history/ledger.ts';
import { isPartition } from '../../core/model/partition.ts';
import type { Identity } from '../../core/roles/identity.ts';

/** Who the ledger has entries of, read from its keys (`baseKey`), those who switched last first. */
export function usersOfLedger(ledger: Ledger, mode: Identity['mode']): readonly Identity[] {
  const lastUse = (key: string): number => ledger[key]?.[0]?.lastUsed ?? 0;
  return Object.keys(ledger)
    .toSorted((one, other) => lastUse(other) - lastUse(one))
    .flatMap(key => toIdentity(key, mode) ?? []);
}

function toIdentity(key: string, mode: Identity['mode']): Identity | undefined {
  const [partition, place, ...rest] = key.split('/');
  const user = rest.join('/');
  if (!isPartition(partition) || place === undefined || place === '?') return undefined;
  const account = /^\d{12}$/.test(place) ? { account: place } : { alias: place };
  return { partition, mode, base: { ...account, ...(user !== '' && user !== '?' && { user }) } };
}
