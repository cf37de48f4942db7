import { findCurrentRole } from '../roles/current-role.ts';
import type { Identity } from '../roles/identity.ts';
import { hasManySessions } from '../roles/session-mode.ts';
import { createSessionFinder } from '../roles/sessions.ts';
import type { SwitchRecord } from '../switching/switch-record.ts';

/** A console page at the moment of the diagnosis. */
export interface ConsolePageState {
  readonly identity: Identity;
  /** When its document was created, in ms since 1970. */
  readonly loadedAt: number;
  /** It is young, and may have more to show. */
  readonly mayShowMore: boolean;
}

/**
 * What followed after a link to an access portal was opened, as far as the console shows: nobody may read the portal's
 * own pages.
 * - `signed-in`: the page in front, or an open session, works as the role
 * - `somebody-else`: a page that has loaded since works as another
 */
export type PortalEnd = 'signed-in' | 'somebody-else' | 'unseen';

/** Compares a switch with the page in front; `undefined` where no link to a portal was opened. */
export function portalEnd(
  { choice, outcome, at }: SwitchRecord,
  page: ConsolePageState | undefined,
): PortalEnd | undefined {
  if (!choice || outcome.result !== 'opened') return undefined;
  if (!page) return 'unseen';
  const { identity, loadedAt, mayShowMore } = page;
  const { role } = choice;
  if (findCurrentRole([role], identity) || createSessionFinder(identity)(role)) return 'signed-in';
  // In multi-session mode, a page of another session says nothing about this one.
  const hasFollowed = !hasManySessions(identity.mode) && loadedAt > at && !mayShowMore;
  return hasFollowed ? 'somebody-else' : 'unseen';
}
