import { HISTORY_COOKIES } from '../../aws/selectors.ts';
import { portalKey } from '../../core/history/base-key.ts';
import type { ConsoleHistory } from '../../core/history/console-history.ts';
import { type HistoryJar, jarKey } from '../../core/history/history-jar.ts';
import type { JarMemory } from '../../core/history/jar-memory.ts';
import type { Ledger } from '../../core/history/ledger.ts';
import { PARTITIONS } from '../../core/roles/partition.ts';
import { jarMemories } from '../../platform/background-items.ts';
import { cookieStoreIds, kindOfCookieStore } from '../../platform/cookies.ts';
import { ledger } from '../../platform/list-items.ts';
import { readItem, readItems } from '../../platform/stored-item.ts';
import { readJarCookie } from './jar-cookie.ts';
import { readJarIdentity } from './jar-identity.ts';

/**
 * The console's histories: those whose cookie is there, in any open cookie store; those that were seen before, but not
 * of private windows that are closed; and in the default store those of partitions in which the ledger knows roles, so
 * that all can be restored.
 */
export async function readHistories(): Promise<readonly ConsoleHistory[]> {
  const [stores, stored] = await Promise.all([cookieStoreIds(), readItems({ jarMemories, ledger })]);
  const used = new Set(rolesOfConsole(stored.ledger).map(base => base.split('/')[0]));
  const places = stores.flatMap(storeId => PARTITIONS.map(partition => ({ partition, storeId })));
  const isOpen = ({ storeId }: HistoryJar): boolean =>
    stores.includes(storeId) || kindOfCookieStore(storeId) !== 'private';
  const remembered = Object.values(stored.jarMemories)
    .filter(({ jar, fields, base }) => isOpen(jar) && (fields || stored.ledger[base]))
    .map(({ jar }) => jar);
  const isRemembered = new Set(remembered.map(jarKey));
  const jars = new Map([...places, ...remembered].map(jar => [jarKey(jar), jar]));
  const histories = await Promise.all(
    [...jars.values()].map(jar =>
      readHistory(jar).catch(() => {
        // A container that is gone has none; one that is there has one that cannot be read.
        return stores.includes(jar.storeId) ? unreadHistory(jar, stored.jarMemories[jarKey(jar)]) : undefined;
      }),
    ),
  );
  return histories
    .filter(history => history !== undefined)
    .filter(
      ({ jar, isThere }) =>
        isThere || isRemembered.has(jarKey(jar)) || (jar.storeId === stores[0] && used.has(jar.partition)),
    );
}

function unreadHistory(jar: HistoryJar, memory: JarMemory | undefined): ConsoleHistory {
  const known = memory && { base: memory.base };
  return { jar, ...known, entries: [], isThere: false, isUnread: true, name: HISTORY_COOKIES[0], bytes: 0 };
}

/** Keys of the ledger whose roles the console itself may remember: those of access portals it does not. */
function rolesOfConsole(known: Ledger): readonly string[] {
  return Object.keys(known).filter(base => base !== portalKey(base));
}

/** The history of a jar as it is now. Throws where the browser has no such cookie store (any more). */
export async function readHistory(jar: HistoryJar): Promise<ConsoleHistory> {
  const found = await readJarCookie(jar);
  const memory = (await readItem(jarMemories))[jarKey(jar)];
  const { base = memory?.base } = await readJarIdentity(jar, found);
  const { cookie, name, entries, fields } = found;
  return {
    jar,
    ...(base !== undefined && { base }),
    entries,
    ...(fields && { fields }),
    isThere: cookie !== undefined,
    name,
    bytes: cookie ? name.length + cookie.value.length : 0,
  };
}
