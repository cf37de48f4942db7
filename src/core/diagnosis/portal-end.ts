import { findCurrentRole } from '../roles/current-role.ts';
import { createSessionFinder } from '../roles/sessions.ts';
import type { SwitchReport } from '../switching/switch-report.ts';
import type { PageSnapshot } from './page-snapshot.ts';

/**
 * What followed after a link to an access portal was opened, as far as the console shows: nobody may read the portal's
 * own pages.
 * - `signed-in`: the page in front, or an open session, works as the role
 * - `somebody-else`: a page that has loaded since works as another
 */
export type PortalEnd = 'signed-in' | 'somebody-else' | 'unseen';

/** Compares a switch with the page in front; `undefined` where no link to a portal was opened. */
export function portalEnd(
  { portalRole, at }: SwitchReport,
  page: Pick<PageSnapshot, 'identity' | 'loadedAt' | 'mayTellMore'> | undefined,
): PortalEnd | undefined {
  if (!portalRole) return undefined;
  if (!page) return 'unseen';
  const { identity, loadedAt, mayTellMore } = page;
  if (findCurrentRole([portalRole], identity) || createSessionFinder(identity)(portalRole)) return 'signed-in';
  // In multi-session mode, a page of another session says nothing about this one.
  const hasFollowed = identity.mode === 'classic' && loadedAt > at && !mayTellMore;
  return hasFollowed ? 'somebody-else' : 'unseen';
}
