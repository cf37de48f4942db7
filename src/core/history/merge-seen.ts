import { LONGEST } from '../limits.ts';
import type { Partition } from '../model/partition.ts';
import { addressKey } from '../roles/role-key.ts';
import { entryKey, type HistoryEntry, isSameEntry } from './history-entry.ts';
import { byLastUse, type Ledger, type LedgerEntry } from './ledger.ts';
import { usedSince } from './used-since.ts';

/** What the console's history shows in one cookie store. */
export interface Seen {
  /** `baseKey` of the identity that is signed in. */
  readonly base: string;
  readonly partition: Partition;
  /** The history when Hatrack last saw or wrote it; absent the first time. */
  readonly before?: readonly HistoryEntry[];
  readonly now: readonly HistoryEntry[];
}

/**
 * Takes the console's history into the ledger. A role that is further in front than before was used since, once. The first
 * time nothing shows when a role was used, so a known role is not counted. An entry that is still there changes nothing: a
 * role that the user deleted from the ledger stays deleted until it is used.
 * @param time ms since 1970
 */
export function mergeSeen(ledger: Ledger, { base, partition, before, now }: Seen, time: number): Ledger {
  const seen = new Map(before?.map(entry => [entryKey(entry), entry]));
  const used = usedSince(before ?? [], now);
  const changed = now.filter(entry => !used.includes(entry) && !isSameEntry(entry, seen.get(entryKey(entry))));
  if (used.length === 0 && changed.length === 0) return ledger;

  const entries = ledger[base] ?? [];
  const known = new Map(entries.map(entry => [addressKey(entry), entry]));
  const news = new Map<string, LedgerEntry>();
  used.forEach((entry, place) => {
    const key = addressKey({ ...entry, partition });
    // The latest comes first: each of the others was used a little earlier.
    const noted = noteUse(known.get(key), { ...entry, partition }, time - place, before !== undefined);
    if (!news.has(key)) news.set(key, noted);
  });
  for (const entry of changed) {
    const key = addressKey({ ...entry, partition });
    const old = known.get(key);
    if (old) news.set(key, withLabel(old, entry));
  }
  const kept = entries.filter(entry => !news.has(addressKey(entry)));
  return { ...ledger, [base]: byLastUse([...news.values(), ...kept]) };
}

function noteUse(
  known: LedgerEntry | undefined,
  entry: HistoryEntry & Pick<LedgerEntry, 'partition'>,
  time: number,
  isCounted: boolean,
): LedgerEntry {
  const { rest, ...named } = entry;
  if (!known) return { ...named, ...kept(rest), firstUsed: time, lastUsed: time, count: 1 };
  if (!isCounted) return { ...named, ...kept(rest), ...known };
  return { ...withLabel(known, entry), lastUsed: Math.max(known.lastUsed, time), count: known.count + 1 };
}

/** A role as the console labels it now. */
function withLabel(known: LedgerEntry, { displayName, color, mfa, rest }: HistoryEntry): LedgerEntry {
  const { displayName: name, color: _color, mfa: _mfa, rest: _rest, ...others } = known;
  const label = displayName ?? name;
  return {
    ...others,
    ...(label !== undefined && { displayName: label }),
    ...(color !== undefined && { color }),
    ...(mfa && { mfa }),
    ...kept(rest),
  };
}

/** The fields that Hatrack does not know, unless they are long: long ones stay in the cookie only. */
function kept(rest: HistoryEntry['rest']): Pick<HistoryEntry, 'rest'> {
  return rest && JSON.stringify(rest).length <= LONGEST.rest ? { rest } : {};
}
