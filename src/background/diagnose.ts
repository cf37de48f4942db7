import { CONSOLE_MATCHES } from '../aws/hosts/hosts.ts';
import type { PageFacts } from '../aws/page/facts.ts';
import { factsSection, type PageCounts } from '../aws/page/facts-section.ts';
import { headerGeneration, parseCounts } from '../aws/page/header-generation.ts';
import { identitySection } from '../aws/page/identity-section.ts';
import { mayShowMore } from '../aws/page/late-facts.ts';
import { pageSection } from '../aws/page/page-section.ts';
import { sessionModeOf } from '../aws/page/session-mode.ts';
import { browserSection } from '../core/diagnosis/browser-section.ts';
import type { Diagnosis, ScriptReport } from '../core/diagnosis/diagnosis.ts';
import type { ConsolePageState } from '../core/diagnosis/portal-end.ts';
import { rolesSection } from '../core/diagnosis/roles-section.ts';
import type { Section } from '../core/diagnosis/section.ts';
import { switchSection } from '../core/diagnosis/switch-section.ts';
import { pickDefined } from '../core/pick-defined.ts';
import { hasManySessions } from '../core/roles/session-mode.ts';
import type { Settings } from '../core/settings.ts';
import { recordOf } from '../core/switching/switch-records.ts';
import type { DataOf } from '../messages/asking.ts';
import { browserName, ownVersion } from '../platform/about.ts';
import { cookieStoreOf } from '../platform/cookies.ts';
import { optionalGrants, withheldOf } from '../platform/grants.ts';
import { askContent } from '../platform/messages.ts';
import { readItem } from '../platform/read-item.ts';
import { localQuota, storedSizes } from '../platform/stored-sizes.ts';
import { switchRecords } from '../store/bounded-items.ts';
import { settings as settingsItem } from '../store/list-items.ts';
import { readConfigState } from './config/config-state.ts';
import { answerOf, countElementsIn, readHeaderNames } from './page/read-page.ts';
import { readTab } from './sessions/look.ts';
import { signedInSessions } from './sessions/signed-in-sessions.ts';

/** Diagnoses a console tab and everything that its roles depend on; without a tab, only the rest. Changes nothing. */
export async function diagnose({ tabId, frontTabId }: DataOf<'diagnose'>): Promise<Diagnosis> {
  const settings = await readItem(settingsItem);
  const [page, config, withheld, optional, sizes, records] = await Promise.all([
    tabId === undefined ? undefined : diagnosePage(tabId, settings),
    readConfigState(),
    withheldOf(CONSOLE_MATCHES),
    optionalGrants(CONSOLE_MATCHES),
    storedSizes(),
    readItem(switchRecords),
  ]);
  const about = { version: ownVersion(), browser: browserName() };
  const withoutPage = withheld.length === CONSOLE_MATCHES.length ? 'withheld' : 'none';
  const tab = page ? 'console' : tabId === undefined ? withoutPage : 'unreadable';
  const lastSwitch = switchSection(recordOf(records, frontTabId) ?? recordOf(records, tabId), page);
  return {
    ...about,
    at: Date.now(),
    sections: [
      ...(page?.seen ?? []),
      rolesSection(config, page?.identity, settings),
      lastSwitch,
      browserSection({ ...about, tab, withheld, optional, sizes, quota: localQuota() }, lastSwitch.findings.length > 0),
      ...(page?.facts ?? []),
    ],
    mayShowMore: page?.mayShowMore ?? false,
    usesRegion: settings.signInInPageRegion,
    hidesAccounts: settings.accounts === 'hidden',
  };
}

interface DiagnosedPage extends ConsolePageState {
  /** What the page shows. */
  readonly seen: readonly Section[];
  /** The facts that Hatrack relies on in the page. */
  readonly facts: readonly Section[];
}

async function diagnosePage(tabId: number, settings: Settings): Promise<DiagnosedPage | undefined> {
  const [read, elements, headerNames, script] = await Promise.all([
    readTab(tabId),
    countElementsIn(tabId),
    readHeaderNames(tabId),
    askScript(tabId),
  ]);
  if (!read) return undefined;
  const { page, identity } = read;
  const { facts } = page;
  const now = Date.now();
  const sessionCookies = await countSessionCookies(tabId, facts);
  const counts = pickDefined<PageCounts>({ now: elements, atLoad: script?.atLoad, sessionCookies });
  const button = { generation: headerGeneration(elements), headerNames, script };
  return {
    identity,
    loadedAt: facts.loadedAt,
    mayShowMore: mayShowMore(page, now),
    seen: [pageSection(page, identity, button, settings, now), identitySection(page, now, identity)],
    facts: [factsSection(page, identity, counts, now)],
  };
}

/** Only multi-session mode has session cookies. */
async function countSessionCookies(tabId: number, facts: PageFacts): Promise<number | undefined> {
  const storeId = hasManySessions(sessionModeOf(facts)) ? await cookieStoreOf(tabId) : undefined;
  return storeId === undefined ? undefined : (await signedInSessions(storeId, facts)).size;
}

/** A content script shares its process with the page, so its answer is checked. */
async function askScript(tabId: number): Promise<ScriptReport | undefined> {
  const answer = await answerOf(askContent(tabId, 'reportScript'));
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { place, isLate, atLoad } = answer as Readonly<Record<string, unknown>>;
  return {
    place: place === 'header' || place === 'edge' ? place : 'waiting',
    isLate: isLate === true,
    ...(atLoad !== undefined && { atLoad: parseCounts(atLoad) }),
  };
}
