import type { Ledger } from '../core/history/ledger.ts';
import { parseLedger } from '../core/history/parse-ledger.ts';
import { type AccountAliases, parseAccountAliases } from '../core/roles/account-aliases.ts';
import { type FirstScreen, parseFirstScreen } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import { parseIdentity } from '../core/roles/parse-identity.ts';
import { changedSettings, parseSettings, type Settings } from '../core/settings.ts';
import { defineItem } from './stored-item.ts';
import { parseSwitchNotices, type SwitchNotice } from './switch-notice.ts';

/** The text as the user has it, secrets taken out: the one source of truth. A later layer is a further item. */
export interface ConfigText {
  readonly text: string;
  /** Counts the saves. */
  readonly revision: number;
  /** ms since 1970 */
  readonly savedAt: number;
}

export const configText = defineItem<ConfigText | undefined>('local', 'text.personal', stored => {
  if (!isRecord(stored) || typeof stored.text !== 'string') return undefined;
  const { text, revision, savedAt } = stored;
  return { text, revision: Number(revision) || 0, savedAt: Number(savedAt) || 0 };
});

/** The profiles of the text, as `buildIndex` wrote them; derived, made anew whenever it is missing or older than the code. */
export const configIndex = defineItem<string | undefined>('local', 'index', stored =>
  typeof stored === 'string' ? stored : undefined,
);

/** What the popup paints before it has read the index. */
export const firstScreen = defineItem<FirstScreen | undefined>('local', 'firstScreen', parseFirstScreen);

/** Stored: only what differs from the defaults. */
export const settings = defineItem<Settings>('local', 'settings', parseSettings, changedSettings);

/** Keys of roles, in the user's order. */
export const favourites = defineItem<readonly string[]>('local', 'favourites', stored =>
  Array.isArray(stored) ? stored.filter(key => typeof key === 'string') : [],
);

export const ledger = defineItem<Ledger>('local', 'ledger', parseLedger);

/** Which account an alias belongs to, as pages have told. */
export const accountAliases = defineItem<AccountAliases>('local', 'accountAliases', parseAccountAliases);

/** Who the console page was that the popup saw last: for them the first screen is kept ready. */
export const lastIdentity = defineItem<Identity | undefined>('local', 'lastIdentity', parseIdentity);

/** How the last switch of each tab ended, when it did not succeed. */
export const switchNotices = defineItem<readonly SwitchNotice[]>('session', 'switchNotices', parseSwitchNotices);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
