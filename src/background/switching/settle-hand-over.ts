import { isRoleNow } from '../../aws/page/identity.ts';
import { expectedRole } from '../../aws/requests/switch-request.ts';
import { noteUse } from '../history/change-ledger.ts';
import type { TabReading } from '../sessions/look.ts';
import { readNotice, settleNotice } from './record-switch.ts';

/**
 * A switch that the user was to confirm on AWS's own page has happened once its tab shows the role: it is noted like any
 * other, and its notice goes. Looked for when the page is read, not waited for: the user may take their time.
 */
export async function settleHandOver({ tabId, page }: TabReading): Promise<void> {
  const notice = await readNotice(tabId);
  if (!notice?.choice || notice.outcome.result !== 'handed-over' || notice.shownIn !== tabId) return;
  const { role } = notice.choice;
  if (!isRoleNow(page, expectedRole(role))) return;
  await settleNotice(notice);
  void noteUse(notice.identity ?? page.identity, role, notice.at);
}
