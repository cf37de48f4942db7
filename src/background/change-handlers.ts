import { isSame } from '../core/is-same.ts';
import { withChoice } from '../core/roles/learned-choices.ts';
import { withFavorite, withMovedFavorite } from '../core/roles/with-favorite.ts';
import type { Settings } from '../core/settings.ts';
import { withClosedNotice } from '../core/switching/switch-records.ts';
import type { Handlers } from '../messages/asking.ts';
import { favorites, switchRecords } from '../store/bounded-items.ts';
import { learnedChoices } from '../store/learned-choices.ts';
import { settings, syncNotice } from '../store/list-items.ts';
import { setUpAnswers } from '../store/set-up-answers.ts';
import { syncOn } from '../store/sync-items.ts';
import { changeItem } from './queues/change-item.ts';
import { inConfigQueue } from './queues/config-queue.ts';

/** Changes of stored items. A page names the change, and the background makes it, one after another. */
export const changeHandlers = {
  async storeFavorite({ key, isFavorite }) {
    await changeItem(favorites, now => (now.includes(key) === isFavorite ? now : withFavorite(now, key, isFavorite)));
  },
  async moveFavorite({ key, to }) {
    await changeItem(favorites, now => withMovedFavorite(now, key, to));
  },
  async learnChoice({ query, key }) {
    await changeItem(learnedChoices, now => withChoice(now, query, key));
  },
  storeSettings,
  storeShowAllRoles: storeSettings,
  async storeAnswers({ base, answers }) {
    await changeItem(setUpAnswers, now => ({ ...now, [base]: answers }));
  },
  async closeNotice({ tabId }) {
    await changeItem(switchRecords, now => withClosedNotice(now, tabId));
  },
  /** Keeps a notice that has come since. */
  closeSyncNotice(seen) {
    return inConfigQueue(async () => {
      await changeItem(syncNotice, now => (isSame(now, seen) ? undefined : now));
    });
  },
  async storeSyncOn({ isOn }) {
    await changeItem(syncOn, () => isOn);
  },
} satisfies Partial<Handlers>;

async function storeSettings(changed: Partial<Settings>): Promise<void> {
  await changeItem(settings, now => ({ ...now, ...changed }));
}
