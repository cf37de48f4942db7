import { parseStoreMemories, type StoreMemories } from '../core/history/cookie-store-memory.ts';
import { type KnownSession, parseKnownSessions } from '../core/roles/known-session.ts';
import { cappedSessions, memoriesJson } from '../core/saved/stored-caps.ts';
import { defineItem, inJson } from './stored-item.ts';
import { aside } from './write-item.ts';

/** The console's own history, as Hatrack last saw it in each cookie store. */
export const storeMemories = aside(
  defineItem<StoreMemories>('local', 'cookieStores', inJson(parseStoreMemories), memoriesJson),
);

/** Sessions of multi-session consoles, as Hatrack last saw them. Sessions without a tab are known only from here. */
export const knownSessions = aside(
  defineItem<readonly KnownSession[]>('local', 'sessions', parseKnownSessions, cappedSessions),
);

/** Ends with the browser's session, and when the extension is installed, updated, reloaded or enabled. */
export const wasStarted = defineItem<boolean>('session', 'wasStarted', stored => stored === true);
