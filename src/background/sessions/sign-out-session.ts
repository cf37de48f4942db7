import { logoutUrl } from '../../aws/requests/session-request.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import { openBeside, reloadTab, watchTab } from '../../platform/tabs.ts';
import { noteEnd } from './note-session.ts';
import type { SessionsInStore } from './open-sessions.ts';

/** ms that AWS has to sign a session out. */
const SIGN_OUT_TIMEOUT_MS = 15_000;

/**
 * Signs out one session, and no other, by AWS's own address for that, in a tab that closes again. Reloads the session's
 * tabs, so that they do not look signed in. Throws if the session is not open.
 */
export async function signOutSession(
  tabId: number,
  sessionId: string,
  { known, storeId, tabs, identity }: SessionsInStore,
): Promise<void> {
  if (!identity.sessions?.some(({ id }) => id === sessionId)) throw new Error('no such session is open');
  const host = known.find(({ id }) => id === sessionId) ?? known.find(({ id }) => id === identity.sessionId);
  if (!host) throw new Error('nothing shows where to sign out');
  const outTab = await openBeside(tabId, logoutUrl(host.signInHost, sessionId), false);
  await loaded(outTab);
  await closeTab(outTab);
  await noteEnd({ id: sessionId, storeId });
  for (const tab of tabs.get(sessionId) ?? []) if (tab.isLoaded) await reloadTab(tab.tabId).catch(() => undefined);
}

function loaded(tabId: number): Promise<void> {
  const watch = new AbortController();
  return new Promise<void>(resolve => {
    const timer = setTimeout(resolve, SIGN_OUT_TIMEOUT_MS);
    watch.signal.addEventListener('abort', () => clearTimeout(timer));
    const onChange = ({ status }: { readonly status: string }): void => {
      if (status === 'complete') resolve();
    };
    watchTab(tabId, { onChange, onClosed: resolve }, watch.signal);
  }).finally(() => watch.abort());
}
