import { CONSOLE_MATCHES } from '../aws/hosts.ts';
import type { PageFacts } from '../aws/page/facts.ts';
import { parseCounts } from '../aws/page/header-generation.ts';
import { pageSnapshot } from '../aws/page/page-snapshot.ts';
import { sessionModeOf } from '../aws/page/session-mode.ts';
import { checkRoles } from '../core/diagnosis/check-roles.ts';
import type { DiagnosisInput, ScriptReport } from '../core/diagnosis/diagnosis-input.ts';
import { portalEnd } from '../core/diagnosis/portal-end.ts';
import type { Settings } from '../core/settings.ts';
import { reportOf } from '../core/switching/switch-report.ts';
import type { DataOf } from '../messages/asking.ts';
import { browserName, ownVersion } from '../platform/about.ts';
import { switchReports } from '../platform/background-items.ts';
import { cookieStoreOf } from '../platform/cookies.ts';
import { optionalGrants, withheldOf } from '../platform/grants.ts';
import { settings as settingsItem } from '../platform/list-items.ts';
import { askContent } from '../platform/messages.ts';
import { readItem } from '../platform/stored-item.ts';
import { localQuota, storedSizes } from '../platform/stored-sizes.ts';
import { readConfigState } from './config-state.ts';
import { completed } from './note-identity.ts';
import { answerOf, countElementsIn, readAllFacts, readHeaderNames } from './read-facts.ts';
import { withSessions } from './sessions/note-session.ts';
import { lookAround } from './sessions/open-sessions.ts';
import { signedInSessions } from './sessions/signed-in-sessions.ts';

/** Collects what a diagnosis of a console tab is made from, and everything that its roles depend on. Changes nothing. */
export async function diagnose({ tabId, frontTabId }: DataOf<'diagnose'>): Promise<DiagnosisInput> {
  const settings = await readItem(settingsItem);
  const [inTab, { all, ...config }, withheld, optional, sizes, reports] = await Promise.all([
    tabId === undefined ? undefined : diagnoseTab(tabId, settings),
    readConfigState(),
    withheldOf(CONSOLE_MATCHES),
    optionalGrants(CONSOLE_MATCHES),
    storedSizes(),
    readItem(switchReports),
  ]);
  const { page } = inTab ?? {};
  const lastSwitch = reportOf(reports, frontTabId) ?? reportOf(reports, tabId);
  const followed = lastSwitch && portalEnd(lastSwitch, page);
  const withoutTab = withheld.length === CONSOLE_MATCHES.length ? 'withheld' : 'none';
  return {
    ...{ version: ownVersion(), browser: browserName(), at: Date.now() },
    ...{ withheld, optional, sizes, quota: localQuota() },
    tab: !inTab ? withoutTab : page ? 'console' : 'unreadable',
    headerNames: [],
    ...inTab,
    config: { ...config, ...(page && { visible: checkRoles(all, page.identity, settings) }) },
    ...(lastSwitch && { lastSwitch }),
    ...(followed && { portalEnd: followed }),
    usesRegion: settings.signInInPageRegion,
    hidesAccounts: settings.hideAccountIds,
  };
}

type InTab = Pick<DiagnosisInput, 'page' | 'script' | 'headerNames'>;

async function diagnoseTab(tabId: number, settings: Settings): Promise<InTab> {
  const [facts, elements, headerNames, script] = await Promise.all([
    readAllFacts(tabId),
    countElementsIn(tabId),
    readHeaderNames(tabId),
    askScript(tabId),
  ]);
  if (!facts) return { headerNames: [] };
  const sessionCookies = await countSessionCookies(tabId, facts);
  const counts = {
    now: elements,
    ...(script?.atLoad && { atLoad: script.atLoad }),
    ...(sessionCookies !== undefined && { sessionCookies }),
  };
  const page = pageSnapshot(facts, counts, settings, Date.now());
  const around = await lookAround(tabId, facts, page.identity, withSessions);
  const identity = await completed(around?.identity ?? page.identity);
  return { page: { ...page, identity }, headerNames, ...(script && { script }) };
}

/** Only multi-session mode has them. */
async function countSessionCookies(tabId: number, facts: PageFacts): Promise<number | undefined> {
  const storeId = sessionModeOf(facts) === 'classic' ? undefined : await cookieStoreOf(tabId);
  return storeId === undefined ? undefined : (await signedInSessions(storeId, facts)).size;
}

/** A content script shares its process with the page, so its answer is checked. */
async function askScript(tabId: number): Promise<ScriptReport | undefined> {
  const answer = await answerOf(askContent(tabId, 'tellScript'));
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { place, isLate, atLoad } = answer as Readonly<Record<string, unknown>>;
  return {
    place: place === 'header' || place === 'edge' ? place : 'waiting',
    isLate: isLate === true,
    ...(atLoad !== undefined && { atLoad: parseCounts(atLoad) }),
  };
}
