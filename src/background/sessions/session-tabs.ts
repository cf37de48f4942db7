import { parseConsoleUrl } from '../../aws/hosts/console-url.ts';
import { CONSOLE_MATCHES } from '../../aws/hosts/hosts.ts';
import type { Partition } from '../../core/model/partition.ts';
import { type StoreTab, tabsInStore } from '../../platform/store-tabs.ts';

/** The tabs of each session, by differentiator, from their addresses. The most recently used comes first. */
export async function sessionTabs(
  storeId: string,
  partition: Partition,
): Promise<ReadonlyMap<string, readonly StoreTab[]>> {
  const bySession = new Map<string, StoreTab[]>();
  for (const tab of await tabsInStore(storeId, CONSOLE_MATCHES)) {
    const url = parseConsoleUrl(tab.url);
    if (url?.sessionPrefix === undefined || url.partition !== partition) continue;
    const tabs = bySession.get(url.sessionPrefix);
    if (tabs) tabs.push(tab);
    else bySession.set(url.sessionPrefix, [tab]);
  }
  return bySession;
}
