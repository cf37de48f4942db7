import { parseStoreMemories, type StoreMemories } from '../core/history/cookie-store-memory.ts';
import { type KnownSession, parseKnownSessions } from '../core/roles/known-session.ts';
import { parseSignInMarks, type SignInMarks } from '../core/switching/sign-in-mark.ts';
import { cappedMarks, cappedSessions, memoriesJson } from './stored-caps.ts';
import { aside, defineItem, inJson } from './stored-item.ts';

/** The console's own history, as Hatrack last saw it in each cookie store. */
export const storeMemories = aside(
  defineItem<StoreMemories>('local', 'cookieStores', inJson(parseStoreMemories), memoriesJson),
);

/** Sessions of multi-session consoles, as Hatrack last saw them. Sessions without a tab are known only from here. */
export const knownSessions = aside(
  defineItem<readonly KnownSession[]>('local', 'sessions', parseKnownSessions, cappedSessions),
);

/** The last sign-in or switch that pages have shown in each cookie store. */
export const signInMarks = aside(defineItem<SignInMarks>('local', 'signInMarks', parseSignInMarks, cappedMarks));
