import { batch } from '@preact/signals';
import type { MenuData } from '../messages/messages.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** Shows what is small of all that is stored, at once. It is read first, while the page is asked who is signed in. */
export function fillStore(store: SwitcherStore, stored: Omit<MenuData, 'lastNotice' | 'learnedChoices'>): void {
  batch(() => {
    store.settings.value = stored.settings;
    store.favorites.value = stored.favorites;
    store.ledger.value = stored.ledger;
    store.accountAliases.value = stored.accountAliases;
    store.firstScreen.value = stored.firstScreen;
    store.lastIdentity.value = stored.lastIdentity;
  });
}
