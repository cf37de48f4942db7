import { withoutBase } from '../../aws/history-cookie/without-base.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { type StoreMemory, withMemory } from '../../core/history/cookie-store-memory.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { usedSince } from '../../core/history/used-since.ts';
import { withEdit } from '../../core/history/with-edit.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import type { StoreIdentity } from './cookie-store-identity.ts';
import { type HistoryCookie, readHistoryCookie, writeHistoryCookie } from './history-cookie.ts';

interface Change {
  readonly identity: StoreIdentity;
  /** The entries before the change. */
  readonly before: readonly HistoryEntry[];
  readonly after: readonly HistoryEntry[];
  /** More to remember. */
  readonly more?: Pick<StoreMemory, 'answered'>;
}

/**
 * Changes the history cookie of a cookie store as it is right now. Remembers the change, so that nobody takes it for a
 * use. For use in the history queue, after `noteCookieStore`. Throws if the result does not fit, and writes nothing then.
 */
export async function changeHistoryCookie(
  cookieStore: CookieStore,
  { identity, before, after, more }: Change,
): Promise<void> {
  const memories = await readItem(storeMemories);
  const memory = memories[cookieStoreKey(cookieStore)];
  const found = await readHistoryCookie(cookieStore);
  const entries = withEdit(found.entries, before, after);
  const fields = fieldsToWrite(found, memory, identity);
  await writeHistoryCookie(cookieStore, found, { entries, ...(fields && { fields }) });
  const base = identity.base ?? memory?.base;
  if (base === undefined) return;
  // What came in since it was noted is to be noted yet.
  const unseen = new Set(memory ? usedSince(memory.entries, found.entries) : []);
  const seen = entries.filter(entry => !unseen.has(entry));
  await writeItem(storeMemories, withMemory(memories, { ...memory, cookieStore, base, entries: seen, ...more }));
}

/** The fields of the cookie. If it is gone, the fields that it had, but its base only for the same principal. */
function fieldsToWrite({ fields }: HistoryCookie, memory: StoreMemory | undefined, { principalArn }: StoreIdentity) {
  if (fields || !memory?.fields) return fields;
  return principalArn !== undefined && principalArn === memory.principalArn
    ? memory.fields
    : withoutBase(memory.fields);
}
