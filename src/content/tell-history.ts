import { parseCookies } from '../aws/cookies.ts';
import { historyValue } from '../aws/history-cookie/history-value.ts';
import { askFromPage } from '../platform/messages.ts';

/**
 * Tells the background of the console's history that this page sees: now, and whenever it changes under the page. Each
 * change is told with its own value: the next one may overwrite it.
 */
export function tellHistory(signal: AbortSignal): void {
  const tell = (value: string | undefined): void => {
    // An extension that was updated or removed has no more use for it.
    askFromPage('historySeen', value === undefined ? {} : { value }).catch(() => undefined);
  };
  tell(historyValue(parseCookies(document.cookie)));
  cookieStore.addEventListener(
    'change',
    ({ changed }) => {
      for (const { name = '', value = '' } of changed) {
        const history = historyValue(new Map([[name, value]]));
        if (history !== undefined) tell(history);
      }
    },
    { signal },
  );
}
