import { type IdentityReading, isRoleNow } from '../aws/page/identity.ts';
import { expectedRole } from '../aws/switch-request.ts';
import { noticeOf, withoutNotice } from '../core/switching/switch-notice.ts';
import { switchNotices } from '../platform/bounded-items.ts';
import { readItem } from '../platform/stored-item.ts';
import { changeItem } from './change-item.ts';
import { noteUse } from './note-use.ts';

/**
 * A switch that the user was to confirm on AWS's own page has happened once its tab shows the role: it is noted like any
 * other, and no longer told. Looked for when the page is read, not waited for: the user may take their time.
 */
export async function settleHandOver(tabId: number, reading: IdentityReading): Promise<void> {
  const notice = noticeOf(await readItem(switchNotices), tabId);
  if (!notice?.choice || notice.outcome.result !== 'handed-over' || notice.shownIn !== tabId) return;
  const { role } = notice.choice;
  if (!isRoleNow(reading, expectedRole(role))) return;
  await changeItem(switchNotices, notices => withoutNotice(notices, notice.tabId));
  void noteUse(notice.identity ?? reading.identity, role, notice.at);
}
