import { inTime } from '../core/in-time.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { PageState } from '../core/roles/page-state.ts';
import { parseIdentity } from '../core/roles/parse-identity.ts';
import { withSessionsOf } from '../core/roles/sessions.ts';
import type { SwitcherStore } from './switcher-store.ts';
import type { ShownTab } from './tab-state.ts';

/** ms that a page which is still loading, or busy, is given (docs/console.md 4.6: globals may be missing until load ends). */
const PAGE_TIMEOUT_MS = 5000;
const PAUSE = 250;

/** ms between two looks at the sessions beside a page, for as long as they are shown: the console looks as often (docs/console.md 9.1). */
const WATCH = 2000;

/** Who a console page is signed in as, from the two that may know. Both throw if they do not know. */
export interface PageReaders {
  /** What the isolated world sees at once. */
  readonly readEarly: () => Promise<PageState>;
  /** Includes what only the page's own world shows. */
  readonly readWhole: () => Promise<PageState>;
  /** What its address shows, if the page itself shows nothing in time. */
  readonly readAddress: () => Promise<Identity>;
}

/**
 * Keeps the store up to date with what the tab's page shows: first what is there at once, then everything, which also
 * works for tabs that were open before the install. Resolves with the first complete answer. Later answers correct it, as
 * long as the page may show more.
 */
export async function askPage(
  store: SwitcherStore,
  tab: ShownTab,
  { readEarly, readWhole, readAddress }: PageReaders,
  signal: AbortSignal,
): Promise<void> {
  const end = performance.now() + PAGE_TIMEOUT_MS;
  // No answer: the tab was open before Hatrack was installed, or is busy.
  const early = await inTime(readEarly(), PAGE_TIMEOUT_MS).catch(() => undefined);
  // A content script shares its process with the page.
  const seen = parseIdentity(early?.identity);
  const identity = seen && withSessionsOf(store.identity.value, seen);
  if (early && identity && !signal.aborted) {
    show(store, tab, {
      ...{ identity, loadedAt: Number(early.loadedAt), isOutdated: early.isOutdated === true },
      isOff: early.isOff === true,
    });
  }
  const page = await readPatiently(readWhole, end, signal);
  if (signal.aborted) return;
  if (page) {
    show(store, tab, page);
    void askOn(store, tab, readWhole, signal, page);
  } else if (store.tab.value.kind !== 'console') {
    const byAddress = await readAddress();
    if (signal.aborted) return;
    store.tab.value = {
      kind: 'console',
      tab,
      identity: byAddress,
      loadedAt: 0,
      isOutdated: false,
      isOff: true,
      isMute: true,
    };
    void askOn(store, tab, readWhole, signal);
  }
}

async function readPatiently(
  read: PageReaders['readWhole'],
  end: number,
  signal: AbortSignal,
): Promise<PageState | undefined> {
  while (!signal.aborted) {
    try {
      return await inTime(read(), end - performance.now());
    } catch {
      if (performance.now() > end) return undefined;
      await pause(PAUSE);
    }
  }
  return undefined;
}

/**
 * Asks until the page has shown everything, and after that from time to time if there are other sessions. A page that
 * stops answering is leaving, so the tab is watched.
 */
async function askOn(
  store: SwitcherStore,
  tab: ShownTab,
  read: PageReaders['readWhole'],
  signal: AbortSignal,
  last?: PageState,
): Promise<void> {
  for (let page = last; ; ) {
    if (page && !page.mayChange && !page.identity.sessions) return;
    await pause(page?.mayChange === false ? WATCH : PAUSE);
    if (signal.aborted) return;
    if (document.hidden) continue;
    page = await read().catch(() => undefined);
    if (!page || signal.aborted) return;
    if (store.underway.value === undefined) show(store, tab, page);
  }
}

/** What is typed and chosen outlives a correction. */
function show(
  store: SwitcherStore,
  tab: ShownTab,
  { identity, loadedAt, isOutdated, isSignedOut = false, isOff }: Omit<PageState, 'mayChange'>,
): void {
  const shown = store.tab.value;
  const isSame =
    shown.kind === 'console' &&
    shown.tab.tabId === tab.tabId &&
    shown.loadedAt === loadedAt &&
    shown.isOutdated === isOutdated &&
    shown.isSignedOut === isSignedOut &&
    shown.isOff === isOff &&
    JSON.stringify(identity) === JSON.stringify(store.identity.value);
  if (isSame) return;
  store.list.hold();
  store.tab.value = { kind: 'console', tab, identity, loadedAt, isOutdated, isSignedOut, isOff };
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
