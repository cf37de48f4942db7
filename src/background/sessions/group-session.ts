import { groupColorOf } from '../../core/roles/group-color.ts';
import type { Role } from '../../core/roles/role.ts';
import { logFailure } from '../../platform/log.ts';
import { readItem } from '../../platform/read-item.ts';
import { groupTab } from '../../platform/tab-groups.ts';
import { settings } from '../../store/list-items.ts';

/** If the user wants it: groups a session's new tab with its other tabs, under the role's name and color. */
export async function groupSession(
  tabId: number,
  { name, color }: Pick<Role, 'name' | 'color'>,
  others: readonly number[],
): Promise<void> {
  if (!(await readItem(settings)).groupSessions) return;
  const looks = { title: name, color: groupColorOf(color) };
  await groupTab(tabId, others, looks).catch(error => logFailure('a tab was not grouped', error));
}
