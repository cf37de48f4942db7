import { noticeOf } from '../core/switching/switch-record.ts';
import { readItem } from '../platform/read-item.ts';
import { frontTabId } from '../platform/tabs.ts';
import { switchRecords } from '../store/list-items.ts';
import type { TabState } from '../switcher/tab-state.ts';

/** The tab in front, where a switch left it on a page that Hatrack may not read: its roles can be chosen all the same. */
export async function tabThatLeft(): Promise<TabState | undefined> {
  const tabId = await frontTabId();
  const notice = tabId === undefined ? undefined : noticeOf(await readItem(switchRecords), tabId);
  if (tabId === undefined || notice?.shownIn !== tabId || notice.page === undefined) return undefined;
  const { identity, at: loadedAt } = notice;
  const tab = { tabId, inFront: true };
  return identity && { kind: 'console', tab, identity, loadedAt, isOutdated: false, hasLeft: true };
}
