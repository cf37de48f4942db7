import { portalKey } from '../../core/history/base-key.ts';
import type { ClearedHistory, HistoryClearing } from '../../core/history/console-history.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { withMemory } from '../../core/history/cookie-store-memory.ts';
import type { Ledger } from '../../core/history/ledger.ts';
import { withLedgerEdit } from '../../core/history/with-ledger-edit.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/bounded-items.ts';
import { changeHistoryCookie } from './change-history-cookie.ts';
import { readStoreIdentity } from './cookie-store-identity.ts';
import { readHistoryCookie, removeHistoryCookie, writeHistoryCookie } from './history-cookie.ts';
import { inHistoryQueue } from './history-queue.ts';
import { noteCookieStore } from './note-cookie-store.ts';
import { readHistories, readHistory } from './read-histories.ts';

/** Clears what the console remembers, what Hatrack remembers, or both. */
export async function clearHistory({
  cookieStore,
  cookie,
  ledger: isOfLedger,
}: HistoryClearing): Promise<ClearedHistory> {
  const histories = cookieStore ? [await readHistory(cookieStore)] : await readHistories();
  return inHistoryQueue(async () => {
    const cookies: ClearedHistory['cookies'][number][] = [];
    for (const history of cookie ? histories : []) cookies.push(await clearCookie(history.cookieStore));
    const bases = histories.flatMap(({ base }) => base ?? []);
    const cleared = isOfLedger ? await clearLedger(cookieStore && [...bases, portalKey(cookieStore.partition)]) : {};
    return { cookies: cookies.filter(({ entries }) => entries.length > 0), ledger: cleared };
  });
}

/** Puts back what was cleared, behind what has come since. */
export function undoClear({ cookies, ledger: cleared }: ClearedHistory): Promise<void> {
  return inHistoryQueue(async () => {
    for (const { cookieStore, entries } of cookies) {
      const found = await readHistoryCookie(cookieStore);
      const identity = await readStoreIdentity(cookieStore, found);
      await noteCookieStore(cookieStore, { found, identity });
      await changeHistoryCookie(cookieStore, { identity, before: [], after: entries });
    }
    const now = await readItem(ledger);
    const restored = Object.entries(cleared).map(([base, entries]) => [
      base,
      withLedgerEdit(now[base] ?? [], [], entries),
    ]);
    if (restored.length > 0) await writeItem(ledger, { ...now, ...Object.fromEntries(restored) });
  });
}

async function clearCookie(cookieStore: CookieStore): Promise<ClearedHistory['cookies'][number]> {
  const found = await readHistoryCookie(cookieStore);
  await noteCookieStore(cookieStore, { found, identity: await readStoreIdentity(cookieStore, found) });
  const { entries, fields, baseUser } = found;
  // While switched, the console needs the base in the cookie to know that, and to name the base (docs/console.md 1.4.3).
  if (baseUser !== undefined && fields) await writeHistoryCookie(cookieStore, found, { entries: [], fields });
  else await removeHistoryCookie(cookieStore, found);
  const memories = await readItem(storeMemories);
  const memory = memories[cookieStoreKey(cookieStore)];
  if (memory) await writeItem(storeMemories, withMemory(memories, { ...memory, entries: [] }));
  return { cookieStore, entries };
}

async function clearLedger(bases: readonly string[] | undefined): Promise<Ledger> {
  const now = Object.entries(await readItem(ledger));
  const isCleared = ([base]: readonly [string, unknown]): boolean => bases?.includes(base) ?? true;
  await writeItem(ledger, Object.fromEntries(now.filter(each => !isCleared(each))));
  return Object.fromEntries(now.filter(isCleared));
}
