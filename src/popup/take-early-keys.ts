import { listState } from '../switcher/list-state.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import { typeEarly } from '../switcher/type-early.ts';

/** What is typed while the page is asked, the roles are read, and the field gets the focus comes to be searched for. */
export function takeEarlyKeys(store: SwitcherStore): void {
  addEventListener('keydown', event => {
    const state = listState(store);
    if (!['asking', 'reading', 'there'].includes(state) || store.showsDiagnosis.value) return;
    if (document.activeElement !== document.body) return;
    const typed = typeEarly(store.list.query.value, event);
    if (typed !== undefined) store.list.setQuery(typed);
  });
}
