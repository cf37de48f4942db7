import { CONSOLE_MATCHES } from '../aws/hosts.ts';
import { parseIdentity } from '../core/roles/parse-identity.ts';
import { askBackground, askContent } from '../platform/messages.ts';
import type { PageState } from '../platform/protocol.ts';
import { type ConsoleTab, findConsoleTab } from '../platform/tabs.ts';
import type { PopupStore } from './popup-store.ts';

/** ms that a page which is still loading is given (console.md 4.6: globals may be missing until load ends). */
const PATIENCE = 5000;
const PAUSE = 250;

/**
 * Finds the console tab and who it is signed in as. The content script answers first, from what it sees at once; the
 * background then adds what only the page's own world tells, and answers for tabs that were open before the install.
 */
export async function askPage(store: PopupStore): Promise<void> {
  const tab = await findConsoleTab(CONSOLE_MATCHES);
  if (!tab) {
    store.tab.value = { kind: 'none' };
    return;
  }
  const show = ({ identity, loadedAt }: PageState): void => {
    if (JSON.stringify(identity) === JSON.stringify(store.identity.value)) return;
    store.tab.value = { kind: 'console', tab, identity, loadedAt };
  };
  // No answer: the tab was open before Hatrack was installed.
  const early = await askContent(tab.tabId, 'readPage', undefined).catch(() => undefined);
  // A content script shares its process with the page.
  const identity = parseIdentity(early?.identity);
  if (early && identity) show({ identity, loadedAt: Number(early.loadedAt) });
  const page = await askPatiently(tab);
  if (page) show(page);
  else if (store.tab.value.kind !== 'console') store.tab.value = { kind: 'unreadable', tab };
}

async function askPatiently(tab: ConsoleTab): Promise<PageState | undefined> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await askBackground('readPage', { tabId: tab.tabId });
    } catch {
      if (performance.now() > end) return undefined;
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
  }
}
