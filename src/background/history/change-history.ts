import { historyBytes } from '../../aws/history-cookie/encode-history.ts';
import { withoutBase } from '../../aws/history-cookie/without-base.ts';
import { cookieStoreKey } from '../../core/history/cookie-store.ts';
import { type StoreMemory, withMemory } from '../../core/history/cookie-store-memory.ts';
import { FILL_BUDGET, fillHistory } from '../../core/history/fill-history.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { usedSince } from '../../core/history/used-since.ts';
import { withEdit } from '../../core/history/with-edit.ts';
import { isSame } from '../../core/is-same.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/list-items.ts';
import { changeItem } from '../queues/change-item.ts';
import { type HistoryCookie, readHistoryCookie, writeHistoryCookie } from './history-cookie.ts';
import type { StoreReading } from './read-store.ts';

/*
 * All for use with `inStore`: what the history has is in the ledger by then.
 */

/** ms within which the same value, put back by another program, is not answered again. */
const PEACE = 5000;

/**
 * Changes the history cookie, and remembers the change, so that no entry counts as used by it. Reads the cookie once more
 * right before it is written: browsers have no compare-and-set, and what came in since the reading stays. Throws if the
 * result does not fit, and writes nothing then.
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

/** Fills the history from the ledger. Throws what the browser throws. */
export async function fill(store: StoreReading): Promise<HistoryCookie> {
  const { cookieStore, history, memory, base = '', role } = store;
  const known = (await readItem(ledger))[base] ?? [];
  const inPartition = known.filter(({ partition }) => partition === cookieStore.partition);
  const { name, fields = memory?.fields } = history;
  const after = fillHistory(inPartition, role, FILL_BUDGET, entries =>
    historyBytes(name, { entries, ...(fields && { fields }) }),
  );
  if (after.length === 0 || isSame(after, history.entries)) return history;
  const answered = { value: history.cookie?.value ?? '', at: Date.now() };
  return changeHistory(store, history.entries, after, { answered });
}

/** Fills the history, but answers each change only once, so that two programs do not fight. Never throws. */
export async function keepFilled(store: StoreReading): Promise<void> {
  const { history, memory } = store;
  const { value, at } = memory?.answered ?? { at: 0 };
  const isAnswered = value === (history.cookie?.value ?? '') && Date.now() - at < PEACE;
  if (isAnswered || history.isOdd) return;
  await fill(store).catch(error => logFailure("the console's history was not filled", error));
}
