import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import { createQueue, type Queue } from '../queues/queue.ts';
import { learn } from './learn.ts';
import { readStore, type Sight, type StoreReading } from './read-store.ts';

/** One for each cookie store. */
const queues = new Map<string, Queue>();

/**
 * Reads a cookie store once, learns from that, and lets an act go on from there; one at a time in each cookie store. What is
 * in the history goes into the ledger before the act, so nothing that the act writes over is lost. Of a history that
 * names nobody nothing is learned before its page was read. Throws if a cookie cannot be read, and what the act throws.
 * @param act gets the reading, and whether the history had anything new
 */
export function inStore<Result>(
  cookieStore: CookieStore,
  act: (store: StoreReading, isNew: boolean) => Promise<Result>,
  sight?: Sight,
): Promise<Result> {
  const key = cookieStoreKey(cookieStore);
  const queue = queues.get(key) ?? createQueue();
  queues.set(key, queue);
  return queue(async () => {
    const store = await readStore(cookieStore, sight);
    const mayLearn = store.who || !sight || sight.page !== undefined;
    return act(store, mayLearn ? await learn({ values: sight?.values ?? [] }, store) : false);
  });
}
