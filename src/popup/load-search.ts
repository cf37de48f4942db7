import type { SwitcherStore } from '../switcher/switcher-store.ts';

/** Makes the list searchable as soon as the code of the search is there: no row waits for it. */
export async function loadSearch(store: SwitcherStore): Promise<void> {
  const { roleSearchInSteps } = await import('../core/roles/search-roles.ts');
  store.searchInSteps.value = roleSearchInSteps;
}
