import { CONSOLE_MATCHES } from '../aws/hosts.ts';
import type { PageFacts } from '../aws/page/facts.ts';
import { parseCounts } from '../aws/page/header-generation.ts';
import { reportPage } from '../aws/page/report-page.ts';
import { sessionModeOf } from '../aws/page/session-mode.ts';
import { reportRoles } from '../core/diagnosis/config-report.ts';
import type { DiagnosisFacts, ScriptReport } from '../core/diagnosis/facts.ts';
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
import { answerOf, readChecks, readRawFacts } from './read-facts.ts';
import { withSessions } from './sessions/note-session.ts';
import { lookAround } from './sessions/open-sessions.ts';
import { signedInSessions } from './sessions/signed-in-sessions.ts';

/** Collects what there is to say of a console tab, and of everything that its roles depend on. Changes nothing. */
export async function diagnose({ tabId, frontTabId }: DataOf<'diagnose'>): Promise<DiagnosisFacts> {
  const settings = await readItem(settingsItem);
  const [page, config, withheld, optional, sizes, reports] = await Promise.all([
    tabId === undefined ? undefined : diagnosePage(tabId, settings),
    readConfigState(),
    withheldOf(CONSOLE_MATCHES),
    optionalGrants(CONSOLE_MATCHES),
    storedSizes(),
    readItem(switchReports),
  ]);
  const { all, ...state } = config;
  const identity = page?.page?.identity;
  const lastSwitch = reportOf(reports, frontTabId) ?? reportOf(reports, tabId);
  const cameOf = lastSwitch && portalEnd(lastSwitch, page?.page);
  return {
    ...{
      version: ownVersion(),
      browser: browserName(),
      at: Date.now(),
      withheld,
      optional,
      sizes,
      quota: localQuota(),
    },
    tab: stateOf(page, withheld),
    headerNames: [],
    ...page,
    config: { ...state, ...(identity && { visible: reportRoles(all, identity, settings) }) },
    ...(lastSwitch && { lastSwitch }),
    ...(cameOf && { portalEnd: cameOf }),
    usesRegion: settings.signInInPageRegion,
    hidesAccounts: settings.hideAccountIds,
  };
}

type OfPage = Pick<DiagnosisFacts, 'page' | 'script' | 'headerNames'>;

function stateOf(page: OfPage | undefined, withheld: readonly string[]): DiagnosisFacts['tab'] {
  if (page) return page.page ? 'console' : 'unreadable';
  return withheld.length === CONSOLE_MATCHES.length ? 'withheld' : 'none';
}

async function diagnosePage(tabId: number, settings: Settings): Promise<OfPage> {
  const [read, checks, script] = await Promise.all([readRawFacts(tabId), readChecks(tabId), askScript(tabId)]);
  if (!read) return { headerNames: [] };
  const { counts, globals, headerNames } = checks;
  const countsAtLoad = script?.atLoad && { countsAtLoad: parseCounts(script.atLoad) };
  const sessionCookies = await countSessionCookies(tabId, read.facts);
  const seen = {
    raw: read.raw,
    counts,
    globals,
    ...countsAtLoad,
    ...(sessionCookies !== undefined && { sessionCookies }),
  };
  const page = reportPage(read.facts, seen, settings, Date.now());
  const around = await lookAround(tabId, read.facts, page.identity, withSessions);
  const identity = await completed(around?.identity ?? page.identity);
  return { page: { ...page, identity }, headerNames, ...(script && { script }) };
}

/** Only multi-session mode has them. */
async function countSessionCookies(tabId: number, facts: PageFacts): Promise<number | undefined> {
  if (sessionModeOf(facts) === 'classic') return undefined;
  const storeId = await cookieStoreOf(tabId);
  if (storeId === undefined) return undefined;
  return (await signedInSessions(storeId, facts)).size;
}

/** A content script shares its process with the page: what it answers is looked at. */
async function askScript(tabId: number): Promise<ScriptReport | undefined> {
  const told = await answerOf(askContent(tabId, 'tellScript'));
  if (typeof told !== 'object' || told === null) return undefined;
  const { place, isLate, atLoad } = told as Readonly<Record<string, unknown>>;
  return {
    place: place === 'header' || place === 'edge' ? place : 'waiting',
    isLate: isLate === true,
    ...(atLoad !== undefined && { atLoad: parseCounts(atLoad) }),
  };
}
