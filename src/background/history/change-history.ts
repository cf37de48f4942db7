import { withoutBase } from '../../aws/history-cookie/without-base.ts';
import type { ConsoleHistory } from '../../core/history/console-history.ts';
import { cookieStoreKey } from '../../core/history/cookie-store.ts';
import { type StoreMemory, withMemory } from '../../core/history/cookie-store-memory.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { usedSince } from '../../core/history/used-since.ts';
import { withEdit } from '../../core/history/with-edit.ts';
import type { DataOf } from '../../messages/asking.ts';
import { readItem } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { changeItem } from '../queues/change-item.ts';
import { type HistoryCookie, readHistoryCookie, writeHistoryCookie } from './history-cookie.ts';
import { inStore } from './in-store.ts';
import { consoleHistory } from './read-histories.ts';
import type { StoreReading } from './read-store.ts';

/** Makes the user's edit to the cookie as it is right now. */
export function writeHistory({ cookieStore, before, after }: DataOf<'writeHistory'>): Promise<ConsoleHistory> {
  return inStore(cookieStore, async store =>
    consoleHistory({ ...store, history: await changeHistory(store, before, after) }),
  );
}

/**
 * For use in `inStore`. Changes the history cookie, and remembers the change, so that no entry counts as used by it.
 * Reads the cookie once more right before it is written: browsers have no compare-and-set, and what came in since the
 * reading stays. Throws if the result does not fit, and writes nothing then.
 * @param more to remember
 * @returns the cookie as it is now
 */
export async function changeHistory(
  { cookieStore, base, principalArn }: StoreReading,
  before: readonly HistoryEntry[],
  after: readonly HistoryEntry[],
  more?: Pick<StoreMemory, 'answered'>,
): Promise<HistoryCookie> {
  const key = cookieStoreKey(cookieStore);
  const [memories, found] = [await readItem(storeMemories), await readHistoryCookie(cookieStore)];
  const entries = withEdit(found.entries, before, after);
  const fields = fieldsToWrite(found, memories[key], principalArn);
  const written = await writeHistoryCookie(cookieStore, found, { entries, ...(fields && { fields }) });
  await changeItem(storeMemories, known => {
    const memory = known[key];
    if (base === undefined) return known;
    // What came in since the reading is to be learned yet.
    const unseen = new Set(memory ? usedSince(memory.entries, found.entries) : []);
    const seen = entries.filter(entry => !unseen.has(entry));
    return withMemory(known, { ...memory, cookieStore, base, entries: seen, ...more });
  });
  return written;
}

/** The fields of the cookie. If it is gone, the fields that it had, but its base only for the same principal. */
function fieldsToWrite(
  { fields }: HistoryCookie,
  memory: StoreMemory | undefined,
  principalArn: string | undefined,
): HistoryCookie['fields'] {
  if (fields || !memory?.fields) return fields;
  return principalArn !== undefined && principalArn === memory.principalArn
    ? memory.fields
    : withoutBase(memory.fields);
}
