import { CONSOLE_MATCHES } from '../aws/hosts.ts';
import type { Identity } from '../core/roles/identity.ts';
import { askBackground, askContent } from '../platform/messages.ts';
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
  const show = (identity: Identity): void => {
    if (JSON.stringify(identity) === JSON.stringify(store.identity.value)) return;
    store.tab.value = { kind: 'console', tab, identity };
  };
  await askContent(tab.tabId, 'readPage', undefined).then(
    ({ identity }) => show(identity),
    () => {},
  );
  const identity = await askPatiently(tab);
  if (identity) show(identity);
  else if (store.tab.value.kind !== 'console') store.tab.value = { kind: 'unreadable', tab };
}

async function askPatiently(tab: ConsoleTab): Promise<Identity | undefined> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return (await askBackground('readPage', { tabId: tab.tabId })).identity;
    } catch {
      if (performance.now() > end) return undefined;
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    }
  }
}
