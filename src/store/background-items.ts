import { parseStoreMemories, type StoreMemories } from '../core/history/cookie-store-memory.ts';
import { type KnownSession, parseKnownSessions } from '../core/roles/known-session.ts';
import { cappedSessions, memoriesJson } from './stored-caps.ts';
import { aside, defineItem, inJson } from './stored-item.ts';

/** The console's own history, as Hatrack last saw it in each cookie store. */
export const storeMemories = aside(
  defineItem<StoreMemories>('local', 'cookieStores', inJson(parseStoreMemories), memoriesJson),
);

/** Sessions of multi-session consoles, as Hatrack last saw them. Sessions without a tab are known only from here. */
export const knownSessions = aside(
  defineItem<readonly KnownSession[]>('local', 'sessions', parseKnownSessions, cappedSessions),
);
