import { decodeHistory } from '../../aws/history-cookie/decode-history.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { type StoreMemory, withMemory } from '../../core/history/cookie-store-memory.ts';
import { entryKey, type HistoryEntry } from '../../core/history/history-entry.ts';
import { mergeSeen } from '../../core/history/merge-seen.ts';
import { withBaseJoined } from '../../core/history/with-base-joined.ts';
import { isSame } from '../../core/is-same.ts';
import { readItem } from '../../platform/read-item.ts';
import { assign, writeItems } from '../../platform/write-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/bounded-items.ts';
import type { StoreIdentity } from './cookie-store-identity.ts';
import type { HistoryCookie } from './history-cookie.ts';

interface Sight {
  readonly found: HistoryCookie;
  readonly identity: StoreIdentity;
  /** What a page saw in the cookie, though it may be gone from there by now. */
  readonly flashed?: readonly string[];
}

/**
 * Takes what the history cookie of a cookie store shows into the ledger, and remembers it. For use in the history queue.
 * @returns whether there was anything new
 */
export async function noteCookieStore(
  cookieStore: CookieStore,
  { found, identity, flashed = [] }: Sight,
): Promise<boolean> {
  const memories = await readItem(storeMemories);
  const memory = memories[cookieStoreKey(cookieStore)];
  const base = identity.base ?? memory?.base;
  if (base === undefined || found.isOdd) return false;
  const flashedEntries = entriesBeyond(flashed, [...found.entries, ...(memory?.entries ?? [])]);
  const remembered = remember(memory, { cookieStore, base, found, identity });
  if (flashedEntries.length === 0 && isSame(remembered, memory)) return false;

  const stored = await readItem(ledger);
  const before = identity.who ? withBaseJoined(stored, identity.who) : stored;
  const { partition } = cookieStore;
  const now = Date.now();
  const merged = mergeSeen(
    mergeSeen(before, { base, partition, now: flashedEntries }, now),
    { base, partition, now: found.entries, ...(memory && { before: memory.entries }) },
    now,
  );
  await writeItems(
    assign(storeMemories, withMemory(memories, remembered)),
    merged === stored ? {} : assign(ledger, merged),
  );
  return true;
}

/** What to remember of a cookie store. The base belongs to the identity that the session works as; both outlive the cookie. */
function remember(
  memory: StoreMemory | undefined,
  { cookieStore, base, found, identity }: Sight & { readonly cookieStore: CookieStore; readonly base: string },
): StoreMemory {
  const { cookie, entries, fields } = found;
  const whose = cookie
    ? { fields, principalArn: identity.principalArn }
    : { fields: memory?.fields, principalArn: memory?.principalArn };
  const answered = memory?.answered;
  return {
    ...{ cookieStore, base, entries },
    ...(whose.fields && { fields: whose.fields }),
    ...(whose.principalArn !== undefined && { principalArn: whose.principalArn }),
    ...(answered && { answered }),
  };
}

/** Entries of raw values that are not among those known, those of the last value first. */
function entriesBeyond(values: readonly string[], known: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const keys = new Set(known.map(entryKey));
  const seen = values.toReversed().flatMap(value => decodeHistory(value)?.entries ?? []);
  const byKey = new Map(seen.toReversed().map(entry => [entryKey(entry), entry]));
  return [...byKey.values()].toReversed().filter(entry => !keys.has(entryKey(entry)));
}
