import { listState } from '../switcher/list-state.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import { typeEarly } from '../switcher/type-early.ts';

/** What is typed while the page is asked and the roles are read comes to be searched for. */
export function takeEarlyKeys(store: SwitcherStore): void {
  addEventListener('keydown', event => {
    const state = listState(store);
    if (state !== 'asking' && state !== 'reading') return;
    if (document.activeElement !== document.body) return;
    const typed = typeEarly(store.list.query.value, event);
    if (typed !== undefined) store.list.setQuery(typed);
  });
}
