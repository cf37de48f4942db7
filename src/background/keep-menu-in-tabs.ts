import { CONSOLE_MATCHES } from '../aws/hosts/hosts.ts';
import { injectContent, onLoaded, openTabs } from '../platform/content-scripts.ts';
import { logFailure } from '../platform/log.ts';
import { readItem } from '../platform/read-item.ts';
import { settings } from '../store/list-items.ts';

/** Brings the menu into the console pages that are already open. */
export function keepMenuInTabs(): void {
  onLoaded(async () => {
    const { showMenuButton } = await readItem(settings);
    for (const tabId of await openTabs(CONSOLE_MATCHES)) {
      // The tab shows an error page, or is going to another page.
      await injectContent(tabId, !showMenuButton).catch(error => logFailure('a tab has no menu yet', error));
    }
  }).catch(error => logFailure('open tabs have no menu', error));
}
