import { parseConsoleUrl } from '../aws/console-url.ts';
import { cookieStoreOf } from '../platform/cookies.ts';
import { tabUrl } from '../platform/tabs.ts';

/**
 * Names the session that a tab works in: all tabs of a cookie store share one in classic mode; in multi-session mode each
 * host has its own (console.md 2.6, 3.2). A tab that cannot be told is one by itself.
 */
export async function sessionScope(tabId: number): Promise<string> {
  const [store, url] = await Promise.all([cookieStoreOf(tabId).catch(() => undefined), tabUrl(tabId)]);
  if (store === undefined) return `tab ${tabId}`;
  const page = url === undefined ? undefined : parseConsoleUrl(url);
  return `${store} ${page?.partition ?? ''} ${page?.sessionPrefix ?? ''}`;
}
