import { batch } from '@preact/signals';
import type { Ledger } from '../core/history/ledger.ts';
import type { AccountAliases } from '../core/roles/account-aliases.ts';
import type { FirstScreen } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Settings } from '../core/settings.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** What is small of all that is stored: read first, while the page is asked who it is. */
interface Stored {
  readonly settings: Settings;
  readonly favourites: readonly string[];
  readonly ledger: Ledger;
  readonly accountAliases: AccountAliases;
  readonly firstScreen?: FirstScreen | undefined;
  readonly lastIdentity?: Identity | undefined;
}

/** Shows what was stored, all at once. */
export function fillStore(store: SwitcherStore, stored: Stored): void {
  batch(() => {
    store.settings.value = stored.settings;
    store.favourites.value = stored.favourites;
    store.ledger.value = stored.ledger;
    store.accountAliases.value = stored.accountAliases;
    store.firstScreen.value = stored.firstScreen;
    store.lastIdentity.value = stored.lastIdentity;
  });
}
