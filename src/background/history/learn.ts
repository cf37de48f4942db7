import { decodeHistory } from '../../aws/history-cookie/decode-history.ts';
import { cookieStoreKey } from '../../core/history/cookie-store.ts';
import { type StoreMemory, withMemory } from '../../core/history/cookie-store-memory.ts';
import { entryKey, type HistoryEntry } from '../../core/history/history-entry.ts';
import { mergeSeen } from '../../core/history/merge-seen.ts';
import { withBaseJoined } from '../../core/history/with-base-joined.ts';
import { isSame } from '../../core/is-same.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { learnAlias } from '../../core/roles/account-aliases.ts';
import { stillKnown, withKnownSession } from '../../core/roles/known-session.ts';
import { readItem } from '../../platform/read-item.ts';
import { assign, writeItems } from '../../platform/write-item.ts';
import { knownSessions, storeMemories } from '../../store/background-items.ts';
import { accountAliases, lastIdentity, ledger } from '../../store/bounded-items.ts';
import { changeItem, inChangeQueue } from '../queues/change-item.ts';
import type { Sight, StoreReading } from './read-store.ts';

/**
 * Learns from what was read: sessions, for when no tab shows them; account numbers of aliases; the last identity, which the
 * popup shows first when it opens next; and what the history shows, for the ledger. This alone writes these items from a
 * reading, and it writes nothing that is known.
 * @param store for use in the queue of this cookie store
 * @returns whether the history had anything new
 */
export async function learn(
  { sessions = [], front, values = [] }: Partial<Sight>,
  store?: StoreReading,
): Promise<boolean> {
  if (sessions.length > 0) {
    await changeItem(knownSessions, known => sessions.reduce(withKnownSession, stillKnown(known, Date.now())));
  }
  for (const identity of [front, store?.who]) {
    if (identity) await changeItem(accountAliases, known => learnAlias(known, identity));
  }
  if (front) await changeItem(lastIdentity, () => front);
  return store ? learnHistory(store, values) : false;
}

async function learnHistory(store: StoreReading, values: readonly string[]): Promise<boolean> {
  const { cookieStore, history, who, base } = store;
  if (base === undefined || history.isOdd) return false;
  return inChangeQueue(async () => {
    const memories = await readItem(storeMemories);
    const memory = memories[cookieStoreKey(cookieStore)];
    const flashed = unknownEntries(values, [...history.entries, ...(memory?.entries ?? [])]);
    const remembered = remember(memory, store, base);
    if (flashed.length === 0 && isSame(remembered, memory)) return false;

    const stored = await readItem(ledger);
    const before = who ? withBaseJoined(stored, who) : stored;
    const { partition } = cookieStore;
    const now = Date.now();
    const merged = mergeSeen(
      mergeSeen(before, { base, partition, now: flashed }, now),
      { base, partition, now: history.entries, ...(memory && { before: memory.entries }) },
      now,
    );
    await writeItems(
      assign(storeMemories, withMemory(memories, remembered)),
      merged === stored ? {} : assign(ledger, merged),
    );
    return true;
  });
}

/** What to remember of a cookie store. The base belongs to the identity that the session works as; both outlive the cookie. */
function remember(
  memory: StoreMemory | undefined,
  { cookieStore, history, principalArn }: StoreReading,
  base: string,
): StoreMemory {
  const { cookie, entries, fields } = history;
  const whose = cookie ? { fields, principalArn } : { fields: memory?.fields, principalArn: memory?.principalArn };
  return pickDefined<StoreMemory>({ cookieStore, base, entries, ...whose, answered: memory?.answered });
}

/** Entries of raw values that are not among those known, those of the last value first. */
function unknownEntries(values: readonly string[], known: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const keys = new Set(known.map(entryKey));
  const seen = values.toReversed().flatMap(value => decodeHistory(value)?.entries ?? []);
  const unknown = new Map(seen.toReversed().map(entry => [entryKey(entry), entry]));
  return [...unknown.values()].toReversed().filter(entry => !keys.has(entryKey(entry)));
}
