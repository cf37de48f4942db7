import type { SwitchNotice, SwitchRecord } from '../core/switching/switch-record.ts';
import { noticeOf } from '../core/switching/switch-records.ts';
import { unmarkIcon } from '../platform/icon-mark.ts';
import { readItem, watchItem } from '../platform/read-item.ts';
import { frontTabId } from '../platform/tabs.ts';
import { switchRecords } from '../store/switch-records.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import type { TabState } from '../switcher/tab-state.ts';

/** Shows how the last switch of the tab in front failed, now and whenever another one ends. */
export async function followNotice(store: SwitcherStore): Promise<void> {
  const tabId = await frontTabId();
  let stored: SwitchNotice | undefined;
  const show = (records: readonly SwitchRecord[]): void => {
    const notice = tabId === undefined ? undefined : noticeOf(records, tabId);
    // A switch of another tab leaves this one's notice as it is, which may be stored nowhere.
    if (notice?.at === stored?.at && notice?.closed === stored?.closed) return;
    stored = notice;
    store.lastNotice.value = notice;
    if (notice) for (const tab of [notice.tabId, notice.shownIn]) void unmarkIcon(tab);
  };
  // The popup that asked for the switch may be closed, and this one open before the answer is there.
  watchItem(switchRecords, show);
  show(await readItem(switchRecords));
}

/** The tab in front, where a switch left it on a page that Hatrack may not read: its roles can be chosen all the same. */
export async function tabThatLeft(): Promise<TabState | undefined> {
  const tabId = await frontTabId();
  const notice = tabId === undefined ? undefined : noticeOf(await readItem(switchRecords), tabId);
  if (tabId === undefined || notice?.shownIn !== tabId || notice.page === undefined) return undefined;
  const { identity, at: loadedAt } = notice;
  const tab = { tabId, inFront: true };
  return identity && { kind: 'console', tab, identity, loadedAt, isOutdated: false, hasLeft: true };
}
