import { withFavourite } from '../core/roles/with-favourite.ts';
import type { Settings } from '../core/settings.ts';
import { withClosedNotice } from '../core/switching/switch-notice.ts';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import { withListEdit, withRecordEdit } from '../core/with-edit.ts';
import { accountAliases, favourites, switchNotices } from '../platform/bounded-items.ts';
import { settings, syncNotice } from '../platform/list-items.ts';
import type { AliasEdit, ListEdit } from '../platform/protocol.ts';
import { syncOn } from '../platform/sync-items.ts';
import { changeItem } from './change-item.ts';
import { inConfigQueue } from './config-queue.ts';

/** What Hatrack's pages want changed of what is stored: they name the change, and it is done here, one after another. */
export const changeHandlers = {
  async storeStar({ key, hasStar }: { readonly key: string; readonly hasStar: boolean }): Promise<void> {
    await changeItem(favourites, now => (now.includes(key) === hasStar ? now : withFavourite(now, key, hasStar)));
  },
  async storeSettings(changed: Partial<Settings>): Promise<void> {
    await changeItem(settings, now => ({ ...now, ...changed }));
  },
  async changeFavourites({ before, after }: ListEdit): Promise<void> {
    await changeItem(favourites, now => withListEdit(now, before, after));
  },
  async changeAccountAliases({ before, after }: AliasEdit): Promise<void> {
    await changeItem(accountAliases, now => withRecordEdit(now, before, after));
  },
  async closeNotice({ tabId }: { readonly tabId: number }): Promise<void> {
    await changeItem(switchNotices, now => withClosedNotice(now, tabId));
  },
  /** One that has come since stays. */
  closeSyncNotice({ own, other }: SyncNotice): Promise<void> {
    return inConfigQueue(async () => {
      await changeItem(syncNotice, now => (now?.own === own && now.other === other ? undefined : now));
    });
  },
  async storeSyncOn({ isOn }: { readonly isOn: boolean }): Promise<void> {
    await changeItem(syncOn, () => isOn);
  },
};
