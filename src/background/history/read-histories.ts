import { HISTORY_COOKIES } from '../../aws/values/selectors.ts';
import { portalKey } from '../../core/history/base-key.ts';
import type { ConsoleHistory } from '../../core/history/console-history.ts';
import { type CookieStore, cookieStoreKey } from '../../core/history/cookie-store.ts';
import type { StoreMemory } from '../../core/history/cookie-store-memory.ts';
import type { Ledger } from '../../core/history/ledger.ts';
import { PARTITIONS } from '../../core/model/partition.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { cookieStoreIds, kindOfCookieStore } from '../../platform/cookies.ts';
import { readItems } from '../../platform/read-item.ts';
import { storeMemories } from '../../store/background-items.ts';
import { ledger } from '../../store/list-items.ts';
import { readStore, type StoreReading } from './read-store.ts';

/**
 * The console's histories: those whose cookie is there, in any open cookie store; those that were seen before, but not
 * of private windows that are closed; and in the default store those of partitions in which the ledger knows roles, so
 * that all can be restored.
 */
export async function readHistories(): Promise<readonly ConsoleHistory[]> {
  const [stores, stored] = await Promise.all([cookieStoreIds(), readItems({ storeMemories, ledger })]);
  const used = new Set(rolesOfConsole(stored.ledger).map(base => base.split('/')[0]));
  const places = stores.flatMap(storeId => PARTITIONS.map(partition => ({ partition, storeId })));
  const isOpen = ({ storeId }: CookieStore): boolean =>
    stores.includes(storeId) || kindOfCookieStore(storeId) !== 'private';
  const remembered = Object.values(stored.storeMemories)
    .filter(({ cookieStore, fields, base }) => isOpen(cookieStore) && (fields || stored.ledger[base]))
    .map(({ cookieStore }) => cookieStore);
  const isRemembered = new Set(remembered.map(cookieStoreKey));
  const cookieStores = new Map(
    [...places, ...remembered].map(cookieStore => [cookieStoreKey(cookieStore), cookieStore]),
  );
  const histories = await Promise.all(
    [...cookieStores.values()].map(cookieStore =>
      readStore(cookieStore).then(consoleHistory, () => {
        // A container that is gone has none; one that is there has one that cannot be read.
        return stores.includes(cookieStore.storeId)
          ? unreadHistory(cookieStore, stored.storeMemories[cookieStoreKey(cookieStore)])
          : undefined;
      }),
    ),
  );
  return histories
    .filter(history => history !== undefined)
    .filter(
      ({ cookieStore, isThere }) =>
        isThere ||
        isRemembered.has(cookieStoreKey(cookieStore)) ||
        (cookieStore.storeId === stores[0] && used.has(cookieStore.partition)),
    );
}

function unreadHistory(cookieStore: CookieStore, memory: StoreMemory | undefined): ConsoleHistory {
  const known = memory && { base: memory.base };
  return { cookieStore, ...known, entries: [], isThere: false, isUnread: true, name: HISTORY_COOKIES[0], bytes: 0 };
}

/** Keys of the ledger whose roles the console itself may remember: those of access portals it does not. */
function rolesOfConsole(known: Ledger): readonly string[] {
  return Object.keys(known).filter(base => base !== portalKey(base));
}

/** The history in a cookie store, for Hatrack's pages. */
export function consoleHistory({ cookieStore, base, history }: StoreReading): ConsoleHistory {
  const { cookie, name, entries, fields } = history;
  const bytes = cookie ? name.length + cookie.value.length : 0;
  return pickDefined<ConsoleHistory>({
    cookieStore,
    base,
    entries,
    fields,
    isThere: cookie !== undefined,
    name,
    bytes,
  });
}
