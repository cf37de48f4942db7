import { rowsPainted } from '../ui/switcher/first-rows.ts';
import type { SwitcherStore } from '../ui/switcher/switcher-store.ts';

/** Makes the list searchable once its first rows stand on the screen: they do not wait for the code of the search. */
export async function loadSearch(store: SwitcherStore): Promise<void> {
  await rowsPainted(store);
  const { roleSearchInSteps } = await import('../core/roles/search-roles.ts');
  store.searchInSteps.value = roleSearchInSteps;
}
