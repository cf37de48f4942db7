import { text, texts } from '../core/guards.ts';
import type { Ledger } from '../core/history/ledger.ts';
import { parseLedger } from '../core/history/parse-ledger.ts';
import { NO_POLICY, ownSettings, type Policy, parsePolicy, settingsUnder } from '../core/layers/policy.ts';
import { type AccountAliases, parseAccountAliases } from '../core/roles/account-aliases.ts';
import { type FirstScreen, parseFirstScreen } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import { parseIdentity } from '../core/roles/parse-identity.ts';
import { changedSettings, knownSettings, parseSettings, type Settings } from '../core/settings.ts';
import { parseSyncNotice, type SyncNotice } from '../core/sync/sync-notice.ts';
import { defineItem, inJson, type ReadItem, type StoredItem } from './stored-item.ts';

/** The profiles of the text, as `buildIndex` wrote them. Derived: built again if it is missing or older than the code. */
export const configIndex = defineItem<string | undefined>('local', 'index', text);

/** What the popup paints before it has read the index. */
export const firstScreen: ReadItem<FirstScreen | undefined> = defineItem('local', 'firstScreen', parseFirstScreen);

/** What the company has set, as Hatrack last read it; absent without a policy. */
export const policy = defineItem<Policy | undefined>('local', 'policy', stored =>
  stored === undefined ? undefined : parsePolicy(stored),
);

/** The settings that count: the user's choices, which are stored, and over them a policy. */
export const settings: StoredItem<Settings> = {
  ...defineItem<Settings>('local', 'settings', parseSettings, changedSettings),
  overlay: {
    key: policy.key,
    read: (stored, over) => settingsUnder(policy.guard(over) ?? NO_POLICY, stored),
    write: (wanted, before, over) => ownSettings(wanted, before, policy.guard(over) ?? NO_POLICY),
  },
};

/** The user's own choices only, whatever a policy says. */
export const chosenSettings = defineItem<Partial<Settings>>('local', 'settings', knownSettings);

/** Keys of roles, in the user's order. `bounded-items.ts` has the forms in which this, the next four and the first screen are written. */
export const favorites: ReadItem<readonly string[]> = defineItem('local', 'favorites', texts);

/** Stored as text: ten thousand entries as objects would take four times as long to read. */
export const ledger: ReadItem<Ledger> = defineItem('local', 'ledger', inJson(parseLedger));

/** Which account an alias belongs to, as console pages have shown. */
export const accountAliases: ReadItem<AccountAliases> = defineItem(
  'local',
  'accountAliases',
  inJson(parseAccountAliases),
);

/** Who the console page was that the popup saw last: for them the first screen is kept ready. */
export const lastIdentity: ReadItem<Identity | undefined> = defineItem('local', 'lastIdentity', parseIdentity);

/** Shown until the user has seen it on one of the pages. */
export const syncNotice = defineItem<SyncNotice | undefined>('local', 'sync.notice', parseSyncNotice);
