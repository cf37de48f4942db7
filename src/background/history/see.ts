import { partitionOfConsoleUrl } from '../../aws/hosts/hosts.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { MOST_SEEN_VALUES } from '../../core/limits.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { settings } from '../../store/list-items.ts';
import { readWholePage } from '../page/read-page.ts';
import { createCoalescer } from '../queues/coalesce.ts';
import { keepFilled } from './fill-history.ts';
import { inStore } from './in-store.ts';
import { learn } from './learn.ts';
import type { Sight } from './read-store.ts';

type StoreSight = Sight & { readonly cookieStore: CookieStore };

/** A page may change the cookie all the time, so of each cookie store one sight is being noted and at most one waits. */
const inTurn = createCoalescer<StoreSight>(note, (waiting, next) => ({
  ...next,
  values: [...waiting.values, ...next.values].slice(-MOST_SEEN_VALUES),
}));

/**
 * Lets Hatrack learn from what a console page shows, and keeps the console's history filled if the user wants that. Never
 * throws: if a note cannot be written, nothing else stops.
 */
export async function see(sight: Sight): Promise<void> {
  const acts = [learn(sight), seeHistory(sight)];
  await Promise.all(acts.map(act => act.catch(error => logFailure("the console's history was not noted", error))));
}

async function seeHistory(sight: Sight): Promise<void> {
  const partition = partitionOfConsoleUrl(sight.url);
  const storeId = await cookieStoreOf(sight.tabId);
  if (!partition || storeId === undefined) return;
  const cookieStore = { partition, storeId };
  await inTurn(cookieStoreKey(cookieStore), { ...sight, cookieStore });
}

async function note(sight: StoreSight): Promise<void> {
  const { who } = await inStore(
    sight.cookieStore,
    async (store, isNew) => {
      if (isNew && (await readItem(settings)).keepHistoryFilled) await keepFilled(store);
      return store;
    },
    sight,
  );
  // A page may take long to show its identity, so the queue does not wait for it.
  if (!who && sight.page === undefined) await note({ ...sight, page: (await readWholePage(sight.tabId)) ?? null });
}
