import { roleSearchInSteps } from '../../../core/roles/search-roles.ts';
import { askFromPage } from '../../../platform/messages.ts';
import { fillStore } from '../../../switcher/fill-store.ts';
import { firstRows } from '../../../switcher/first-rows.ts';
import type { SwitcherStore } from '../../../switcher/switcher-store.ts';

/** Fills the store: first the rows of the last time, then the profiles once these rows have been painted. */
export async function loadMenu(store: SwitcherStore, askPage: () => Promise<void>): Promise<void> {
  const { lastNotice, learnedChoices, ...stored } = await askFromPage('readMenu');
  fillStore(store, stored);
  store.searchInSteps.value = roles => roleSearchInSteps(roles, learnedChoices);
  store.lastNotice.value ??= lastNotice;
  // What it shows at once is enough for the first rows; the worker asks for the rest while they are painted.
  const page = askPage();
  if (store.firstScreen.value) await firstRows(store);
  const profiles = await askFromPage('loadProfiles');
  store.isDamaged.value = await askFromPage('isTextDamaged');
  store.hasConfig.value = profiles !== undefined;
  store.profiles.value = profiles ?? [];
  await page;
}
