import { isRoleNow } from '../../aws/page/identity.ts';
import { expectedRole } from '../../aws/requests/switch-request.ts';
import { noteUse } from '../history/change-ledger.ts';
import type { TabReading } from '../sessions/look.ts';
import { readNotice, settleNotice } from './record-switch.ts';

/**
 * The user confirms some switches on AWS's own page. When the tab shows the role, the switch has happened: records it
 * like any other, and removes its notice. Each reading of the page checks this, because the user may take their time.
 */
export async function settleHandOver({ tabId, page }: TabReading): Promise<void> {
  const notice = await readNotice(tabId);
  if (!notice?.choice || notice.outcome.result !== 'handed-over' || notice.shownIn !== tabId) return;
  const { role } = notice.choice;
  if (!isRoleNow(page, expectedRole(role))) return;
  await settleNotice(notice);
  void noteUse(notice.identity ?? page.identity, role, notice.at);
}
