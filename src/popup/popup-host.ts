import { signal } from '@preact/signals';
import { pickDefined } from '../core/pick-defined.ts';
import { logFailure } from '../platform/log.ts';
import { askBackground, askFromSwitcher } from '../platform/messages.ts';
import { bringToFront, navigate, openBeside, openTab, reloadTab, tabUrl } from '../platform/tabs.ts';
import type { SwitcherHost } from '../switcher/switcher-host.ts';

/**
 * The popup's own ways: it may ask the background for any tab, and has the browser at hand.
 * @param painted settles with the first paint of the list: what no row waits for is loaded after it
 */
export function popupHost(askPage: () => Promise<void>, painted: Promise<void>): SwitcherHost {
  const links = signal<typeof import('./popup-links.ts') | undefined>();
  const loading = painted.then(async () => {
    links.value = await import('./popup-links.ts');
    return links.value;
  });
  loading.catch(error => logFailure('what makes links could not be loaded', error));
  return {
    ask: askFromSwitcher,
    planSwitch: ({ role: { key }, confirmed }, seenHost) =>
      askBackground('planSwitch', pickDefined({ key, confirmed, seenHost })),
    linkOf: (role, settings) => links.value?.roleLink(role, settings),
    pageLink: async (tabId, role) => (await loading).pageLink((await tabUrl(tabId)) ?? '', role),
    async openPrefilled(tabId, url, newTab) {
      if (!(await loading).isSwitchPage(url)) throw new TypeError('not AWS’s switch page');
      if (newTab) await openBeside(tabId, url);
      else await navigate(tabId, url);
    },
    async openTrail(role, tabId) {
      const { parseConsoleUrl, trailLink } = await loading;
      const page = tabId === undefined ? undefined : await tabUrl(tabId);
      await openTab(trailLink(role, parseConsoleUrl(page ?? '')?.region));
    },
    reloadTab,
    showTab: bringToFront,
    askPage,
    async showDiagnosis(...shown) {
      const { showDiagnosis } = await import('./popup-diagnosis.ts');
      return showDiagnosis(...shown);
    },
    reload: () => location.reload(),
    close: () => window.close(),
    logFailure,
  };
}
