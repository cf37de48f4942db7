import { historyValue } from '../../aws/history-cookie/history-value.ts';
import { parseConsoleUrl } from '../../aws/hosts/console-url.ts';
import type { IdentityReading } from '../../aws/page/identity.ts';
import { withKnownAccount } from '../../core/roles/account-aliases.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { KnownSession } from '../../core/roles/known-session.ts';
import type { DataOf } from '../../messages/asking.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { accountAliases } from '../../store/list-items.ts';
import { see } from '../history/see.ts';
import { readPageEarly, readWholePage } from '../page/read-page.ts';
import { sightOfSession } from './note-session.ts';
import { readSessions, type SessionsInStore } from './open-sessions.ts';

/** What a console tab shows about who is signed in. */
export interface TabReading {
  readonly tabId: number;
  /** What its page shows by itself. */
  readonly page: IdentityReading;
  /** The sessions beside it, in multi-session mode. */
  readonly around?: SessionsInStore;
  /** Who is in front, with what other pages have shown: the sessions beside, the account's number or alias. */
  readonly identity: Identity;
}

/** Reads a console tab; `undefined` if it shows no page that Hatrack may read. */
export async function readTab(tabId: number): Promise<TabReading | undefined> {
  const page = await readWholePage(tabId);
  return page && readAround(tabId, page);
}

/** @param from the session that this one was switched to from, if it is known */
async function readAround(tabId: number, page: IdentityReading, from?: string): Promise<TabReading> {
  const around = await readSessions(tabId, page, from);
  const identity = withKnownAccount(around?.identity ?? page.identity, await readItem(accountAliases));
  return { tabId, page, identity, ...(around && { around }) };
}

/** Reads a console tab, and lets Hatrack learn from it. The answer does not wait for that. */
export async function look(tabId: number): Promise<TabReading | undefined> {
  const tab = await readTab(tabId);
  if (tab) void learnFrom(tab);
  return tab;
}

/**
 * Reads the page that a switch has led to, and lets Hatrack learn from it; the switch does not wait for that. Never throws:
 * the switch has happened.
 * @param use is noted after what the history shows, so that the switch counts once
 */
export async function lookAtArrival(
  tabId: number,
  page: IdentityReading,
  use?: () => Promise<void>,
  from?: string,
): Promise<void> {
  const tab = await readAround(tabId, page, from).catch(error => logFailure('a page was not read', error));
  void Promise.resolve(tab && learnFrom(tab)).then(use);
}

function learnFrom({ tabId, page, around, identity }: TabReading): Promise<void> {
  const value = historyValue(page.facts.cookies);
  const values = value === undefined ? [] : [value];
  return see({ tabId, url: page.facts.url.href, values, page, front: identity, sessions: around?.seen ?? [] });
}

/**
 * Lets Hatrack learn from what the script of a page reports, once the page has loaded and at each change of its history. In
 * multi-session mode also whose session it is: the tab may be closed before anybody asks.
 */
export async function historySeen({ tabId, url, values }: DataOf<'historySeen'>): Promise<void> {
  await see({ tabId, url, values, sessions: await sessionsOf(tabId, url).catch(() => []) });
}

async function sessionsOf(tabId: number, url: string): Promise<readonly KnownSession[]> {
  if (parseConsoleUrl(url)?.sessionPrefix === undefined) return [];
  const [page, storeId] = await Promise.all([readPageEarly(tabId), cookieStoreOf(tabId)]);
  const sight = page && storeId !== undefined ? sightOfSession(page, storeId) : undefined;
  return sight ? [sight] : [];
}
