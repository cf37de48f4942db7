import { historyValue } from '../../aws/history-cookie/history-value.ts';
import { parseCookies } from '../../aws/values/cookies.ts';
import { MOST_SEEN_VALUES } from '../../core/limits.ts';
import { askFromPage } from '../../platform/messages.ts';

/** ms between two messages, because a page may change the cookie all the time. */
const PAUSE = 500;

/**
 * Sends the console's history that this page sees to the background: now, and whenever it changes. Sends the value of each
 * change, because the next change may overwrite it. Of changes that follow quickly only the last one is sent.
 */
export function reportHistory(signal: AbortSignal): void {
  let waiting: readonly string[] = [];
  let isSending = false;

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    do {
      const values = waiting;
      waiting = [];
      // An extension that was updated or removed no longer needs it.
      await askFromPage('historySeen', { values }).catch(() => undefined);
      await new Promise(resolve => setTimeout(resolve, PAUSE));
    } while (waiting.length > 0 && !signal.aborted);
    isSending = false;
  }

  const see = (value: string | undefined): void => {
    if (value !== undefined) waiting = [...waiting, value].slice(-MOST_SEEN_VALUES);
  };
  see(historyValue(parseCookies(document.cookie.split(';'))));
  void send();
  cookieStore.addEventListener(
    'change',
    ({ changed }) => {
      for (const { name = '', value = '' } of changed) see(historyValue(new Map([[name, value]])));
      if (waiting.length > 0) void send();
    },
    { signal },
  );
}
