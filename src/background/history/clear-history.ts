import { portalKey } from '../../core/history/base-key.ts';
import type { ClearedHistory, HistoryClearing } from '../../core/history/console-history.ts';
import { cookieStoreKey } from '../../core/history/cookie-store.ts';
import { withMemory } from '../../core/history/cookie-store-memory.ts';
import type { Ledger } from '../../core/history/ledger.ts';
import { withLedgerEdit } from '../../core/history/with-ledger-edit.ts';
import { type LearnedChoices, withLater } from '../../core/roles/learned-choices.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/bounded-items.ts';
import { learnedChoices } from '../../store/learned-choices.ts';
import { changeItem } from '../queues/change-item.ts';
import { changeHistory } from './change-history.ts';
import { removeHistoryCookie, writeHistoryCookie } from './history-cookie.ts';
import { inStore } from './in-store.ts';
import { readHistories } from './read-histories.ts';
import { readStore, type StoreReading } from './read-store.ts';

/** Clears what the console remembers, what Hatrack remembers, or both. */
export async function clearHistory({
  cookieStore,
  cookie,
  ledger: isOfLedger,
}: HistoryClearing): Promise<ClearedHistory> {
  const histories = cookieStore ? [await readStore(cookieStore)] : await readHistories();
  const cookies: ClearedHistory['cookies'][number][] = [];
  for (const history of cookie ? histories : []) cookies.push(await inStore(history.cookieStore, clearCookie));
  const bases = histories.flatMap(({ base }) => base ?? []);
  const cleared = isOfLedger ? await clearLedger(cookieStore && [...bases, portalKey(cookieStore.partition)]) : {};
  const learned = isOfLedger ? await clearLearned() : [];
  return { cookies: cookies.filter(({ entries }) => entries.length > 0), ledger: cleared, learned };
}

/** Puts back what was cleared, behind what has come since. */
export async function undoClear({ cookies, ledger: cleared, learned = [] }: ClearedHistory): Promise<void> {
  await changeItem(ledger, now => {
    const restored = Object.entries(cleared).map(([base, entries]) => [
      base,
      withLedgerEdit(now[base] ?? [], [], entries),
    ]);
    return { ...now, ...Object.fromEntries(restored) };
  });
  await changeItem(learnedChoices, since => withLater(learned, since));
  // A cookie store may be gone by now, as that of a closed private window.
  for (const { cookieStore, entries } of cookies)
    await inStore(cookieStore, store => changeHistory(store, [], entries));
}

async function clearCookie({ cookieStore, history }: StoreReading): Promise<ClearedHistory['cookies'][number]> {
  const { entries, fields, baseUser } = history;
  // While switched, the console needs the base in the cookie to know that, and to name the base (docs/console.md 1.4.3).
  if (baseUser !== undefined && fields) await writeHistoryCookie(cookieStore, history, { entries: [], fields });
  else await removeHistoryCookie(cookieStore, history);
  await changeItem(storeMemories, memories => {
    const memory = memories[cookieStoreKey(cookieStore)];
    return memory ? withMemory(memories, { ...memory, entries: [] }) : memories;
  });
  return { cookieStore, entries };
}

async function clearLearned(): Promise<LearnedChoices> {
  let cleared: LearnedChoices = [];
  await changeItem(learnedChoices, now => {
    cleared = now;
    return [];
  });
  return cleared;
}

async function clearLedger(bases: readonly string[] | undefined): Promise<Ledger> {
  const isCleared = ([base]: readonly [string, unknown]): boolean => bases?.includes(base) ?? true;
  let cleared: Ledger = {};
  await changeItem(ledger, now => {
    cleared = Object.fromEntries(Object.entries(now).filter(isCleared));
    return Object.fromEntries(Object.entries(now).filter(each => !isCleared(each)));
  });
  return cleared;
}
