import { splitSessionPrefix } from '../aws/hosts/session-prefix.ts';
import type { Identity } from '../core/roles/identity.ts';
import { followGrants, hasHostAccess, hostsAskedFor } from '../platform/host-access.ts';
import { askBackground, askContent } from '../platform/messages.ts';
import { findConsoleTab, isOpen, tabUrl, watchTab } from '../platform/tabs.ts';
import { askPage } from '../switcher/ask-page.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';

/**
 * Keeps the store up to date with what the console tab shows. The returned function asks again, and resolves with the
 * first complete answer. Later answers correct it, as long as the page may show more, when the tab loads again or closes,
 * and when the user grants access.
 */
export function followPage(store: SwitcherStore): () => Promise<void> {
  let run = new AbortController();
  const ask = async (): Promise<void> => {
    run.abort();
    run = new AbortController();
    const { signal } = run;
    const tab = await findConsoleTab(hostsAskedFor());
    const left = tab?.inFront ? undefined : await (await import('./switch-notices.ts')).tabThatLeft();
    if (signal.aborted) return;
    if (left || !tab) {
      store.tab.value = left ?? { kind: (await hasHostAccess(hostsAskedFor())) ? 'none' : 'withheld' };
      return;
    }
    const { tabId } = tab;
    if (store.tab.value.kind === 'asking') store.tab.value = { ...store.tab.value, tab };
    watchTab(
      tabId,
      {
        onClosed() {
          store.tab.value = { kind: 'asking' };
          void ask();
        },
        // A switch under way loads pages, too, and ends by itself.
        onChange({ status, url }) {
          if (status === 'complete' && url !== undefined && store.underway.value === undefined) void ask();
        },
      },
      signal,
    );
    const readers = {
      readEarly: () => askContent(tabId, 'readPage'),
      readWhole: () =>
        askBackground('lookAtPage', { tabId }).catch(async error => {
          // It may have closed before it was watched, or while Firefox still listed it.
          if (!signal.aborted && !(await isOpen(tabId))) void ask();
          throw error;
        }),
      readAddress: async () => {
        const { identityByAddress } = await import('./popup-links.ts');
        return identityByAddress((await tabUrl(tabId)) ?? '');
      },
    };
    await askPage(store, tab, readers, signal);
  };
  followGrants(() => {
    if (store.tab.peek().kind === 'withheld') void ask();
  });
  return ask;
}

/** Shows the tab in front as its page last answered, unless its address is that of another session: painting is quicker than asking. */
export async function supposePage(store: SwitcherStore, last: Identity | undefined): Promise<void> {
  const tab = await findConsoleTab(hostsAskedFor());
  if (!last || !tab?.inFront) return;
  const { sessionPrefix } = splitSessionPrefix(new URL(tab.url).hostname);
  if (sessionPrefix === last.sessionId) store.tab.value = { kind: 'asking', tab, supposed: last };
}
