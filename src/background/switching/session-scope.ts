import { parseConsoleUrl } from '../../aws/hosts/console-url.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { tabUrl } from '../../platform/tabs.ts';

/**
 * Names the session that a tab works in: in classic mode all tabs of a cookie store share one, in multi-session mode
 * each host has its own (docs/console.md 2.6.9, 3.2.1). A tab without a known address counts as a session of its own.
 */
export async function sessionScope(tabId: number): Promise<string> {
  const url = await tabUrl(tabId);
  const page = url === undefined ? undefined : parseConsoleUrl(url);
  return `${await storeScope(tabId)} ${page?.partition ?? ''} ${page?.sessionPrefix ?? ''}`;
}

/** Names all sessions of a tab's cookie store, which are open side by side. */
export async function storeScope(tabId: number): Promise<string> {
  return (await cookieStoreOf(tabId).catch(() => undefined)) ?? `tab ${tabId}`;
}
