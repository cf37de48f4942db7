import { listState } from '../switcher/list-state.ts';
import type { SwitcherStore } from '../switcher/switcher-store.ts';
import { typeEarly } from '../switcher/type-early.ts';

/** What is typed while the page is asked and the roles are read comes to be searched for. Once the search is there, it takes the key, and the focus if it has lost that. */
export function takeEarlyKeys(store: SwitcherStore): void {
  addEventListener('keydown', event => {
    const state = listState(store);
    if (!['asking', 'reading', 'there'].includes(state) || store.showsDiagnosis.value) return;
    if (event.target !== document.body || event.key === 'Tab') return;
    const search = document.querySelector<HTMLElement>('[role=combobox]');
    if (search) {
      search.focus();
      if (!search.dispatchEvent(new KeyboardEvent('keydown', event))) event.preventDefault();
      return;
    }
    const typed = typeEarly(store.list.query.value, event);
    if (typed !== undefined) store.list.setQuery(typed);
  });
}
