import { readItem } from '../platform/read-item.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';

/** Makes the list searchable as soon as the code of the search is there: no row waits for it. */
export async function loadSearch(store: SwitcherStore): Promise<void> {
  const [{ roleSearchInSteps }, { learnedChoices }] = await Promise.all([
    import('../core/roles/search-roles.ts'),
    import('../store/learned-choices.ts'),
  ]);
  const learned = await readItem(learnedChoices);
  store.searchInSteps.value = roles => roleSearchInSteps(roles, learned);
}
