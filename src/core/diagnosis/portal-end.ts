import { findCurrentRole } from '../roles/current-role.ts';
import { createSessionFinder } from '../roles/sessions.ts';
import type { SwitchReport } from '../switching/switch-report.ts';
import type { PageReport } from './page-report.ts';

/**
 * What became of a portal's link that was opened, as far as the console tells: nobody may read the portal's own pages.
 * - `signed-in`: the page in front, or a session beside it, works as the role
 * - `somebody-else`: a page that has loaded since works as another
 */
export type PortalEnd = 'signed-in' | 'somebody-else' | 'unseen';

/** `undefined` where no portal's link was opened. */
export function portalEnd(
  { portalRole, at }: SwitchReport,
  page: Pick<PageReport, 'identity' | 'loadedAt' | 'mayTellMore'> | undefined,
): PortalEnd | undefined {
  if (!portalRole) return undefined;
  if (!page) return 'unseen';
  const { identity, loadedAt, mayTellMore } = page;
  if (findCurrentRole([portalRole], identity) || createSessionFinder(identity)(portalRole)) return 'signed-in';
  // Beside one another, a page of another session says nothing of this one.
  const hasFollowed = identity.mode === 'classic' && loadedAt > at && !mayTellMore;
  return hasFollowed ? 'somebody-else' : 'unseen';
}
