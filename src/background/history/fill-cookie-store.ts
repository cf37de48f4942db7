import { historyBytes } from '../../aws/history-cookie/encode-history.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { FILL_BUDGET, fillHistory } from '../../core/history/fill-history.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem, readItems } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/list-items.ts';
import { changeHistoryCookie } from './change-history-cookie.ts';
import { readStoreIdentity, type StoreIdentity } from './cookie-store-identity.ts';
import { type HistoryCookie, readHistoryCookie } from './history-cookie.ts';

/** ms within which the same value, put back by somebody, is not answered again. */
const PEACE = 5000;

/** Fills a history cookie from the ledger. For use in the history queue, after `noteCookieStore`. Throws what the browser throws. */
export async function fillCookieStore(
  cookieStore: CookieStore,
  found: HistoryCookie,
  identity: StoreIdentity,
): Promise<void> {
  const stored = await readItems({ storeMemories, ledger });
  const memory = stored.storeMemories[cookieStoreKey(cookieStore)];
  const base = identity.base ?? memory?.base;
  const known = (base === undefined ? undefined : stored.ledger[base]) ?? [];
  const { name, fields = memory?.fields } = found;
  const inPartition = known.filter(({ partition }) => partition === cookieStore.partition);
  const after = fillHistory(inPartition, identity.role, FILL_BUDGET, entries =>
    historyBytes(name, { entries, ...(fields && { fields }) }),
  );
  if (after.length === 0 || JSON.stringify(after) === JSON.stringify(found.entries)) return;
  const more = { answered: { value: found.cookie?.value ?? '', at: Date.now() } };
  await changeHistoryCookie(cookieStore, { identity, before: found.entries, after, more });
}

/** Keeps a history cookie filled if the user wants that. Answers each change once, so that two programs do not fight. */
export async function keepCookieStoreFilled(cookieStore: CookieStore): Promise<void> {
  const found = await readHistoryCookie(cookieStore);
  const { answered } = (await readItem(storeMemories))[cookieStoreKey(cookieStore)] ?? {};
  const isAnswered = answered?.value === (found.cookie?.value ?? '') && Date.now() - answered.at < PEACE;
  if (isAnswered || found.isOdd) return;
  try {
    await fillCookieStore(cookieStore, found, await readStoreIdentity(cookieStore, found));
  } catch (error) {
    logFailure("the console's history was not filled", error);
  }
}
