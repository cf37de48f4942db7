import { findBaseSession } from '../../core/roles/sessions.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import type { SessionsInStore } from './open-sessions.ts';
import { showSession } from './show-session.ts';

/** Goes to the session that the user switched from, else to the session of the base. */
export async function switchBackSession(tabId: number, around: SessionsInStore): Promise<SwitchEnd> {
  const { identity, known } = around;
  const from = known.find(({ id }) => id === identity.sessionId)?.from;
  const origin = identity.sessions?.find(({ id }) => id === from) ?? findBaseSession(identity);
  const shown = origin && (await showSession({ tabId, newTab: false }, origin, around));
  if (shown?.end) return shown.end;
  if (shown?.spare !== undefined) await closeTab(shown.spare);
  return failedIn(tabId, 'no-base-session');
}
