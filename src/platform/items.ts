import { parseStoredText, type StoredText, toStoredText } from '../core/config/stored-text.ts';
import { parseVersions, type VersionInfo } from '../core/config/versions.ts';
import { type JarMemories, parseJarMemories } from '../core/history/jar-memory.ts';
import type { Ledger } from '../core/history/ledger.ts';
import { parseLedger } from '../core/history/parse-ledger.ts';
import { NO_POLICY, ownSettings, type Policy, parsePolicy, settingsUnder } from '../core/layers/policy.ts';
import { type AccountAliases, parseAccountAliases } from '../core/roles/account-aliases.ts';
import { type FirstScreen, parseFirstScreen } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import { type KnownSession, parseKnownSessions } from '../core/roles/known-session.ts';
import { parseIdentity } from '../core/roles/parse-identity.ts';
import { changedSettings, knownSettings, parseSettings, type Settings } from '../core/settings.ts';
import { parseSwitchNotices, type SwitchNotice } from '../core/switching/switch-notice.ts';
import { parseSwitchReports, type SwitchReport } from '../core/switching/switch-report.ts';
import { parseSyncNotice, type SyncNotice } from '../core/sync/sync-notice.ts';
import { parseSyncState, type SyncState } from '../core/sync/sync-state.ts';
import { defineItem, type StoredItem } from './stored-item.ts';

/** What the user writes; the other layers are in `layer-items.ts`. */
export const configText = defineItem<StoredText | undefined>('local', 'text.personal', parseStoredText, toStoredText);

/** Earlier versions of the text, without their texts; the newest first. */
export const versions = defineItem<readonly VersionInfo[]>('local', 'versions', parseVersions);

/** The text of an earlier version, deflated. `revision` tells whether the slot still holds the version that is meant. */
export interface VersionText {
  readonly revision: number;
  readonly deflated: string;
}

export function versionText(slot: number): StoredItem<VersionText | undefined> {
  return defineItem('local', `version.${slot}`, stored => {
    if (!isRecord(stored) || typeof stored.deflated !== 'string') return undefined;
    return { revision: Number(stored.revision) || 0, deflated: stored.deflated };
  });
}

/** The profiles of the text, as `buildIndex` wrote them; derived, made anew whenever it is missing or older than the code. */
export const configIndex = defineItem<string | undefined>('local', 'index', stored =>
  typeof stored === 'string' ? stored : undefined,
);

/** What the popup paints before it has read the index. */
export const firstScreen = defineItem<FirstScreen | undefined>('local', 'firstScreen', parseFirstScreen);

/** What the company has set, as it was read last; absent where there is no policy. */
export const policy = defineItem<Policy | undefined>('local', 'policy', stored =>
  stored === undefined ? undefined : parsePolicy(stored),
);

/** The settings that count. Stored: only the user's own choices; a policy is laid over them. */
export const settings: StoredItem<Settings> = {
  ...defineItem<Settings>('local', 'settings', parseSettings, changedSettings),
  overlay: {
    key: policy.key,
    read: (stored, over) => settingsUnder(policy.guard(over) ?? NO_POLICY, stored),
    write: (wanted, before, over) => ownSettings(wanted, before, policy.guard(over) ?? NO_POLICY),
  },
};

/** The user's own choices alone, whatever a policy says. */
export const chosenSettings = defineItem<Partial<Settings>>('local', 'settings', knownSettings);

/** Keys of roles, in the user's order. */
export const favourites = defineItem<readonly string[]>('local', 'favourites', stored =>
  Array.isArray(stored) ? stored.filter(key => typeof key === 'string') : [],
);

/** Ten thousand entries are read in a quarter of the time that they would take as objects. */
export const ledger = defineItem<Ledger>('local', 'ledger', inJson(parseLedger), JSON.stringify);

/** The console's own history, as it was last seen in each jar. */
export const jarMemories = defineItem<JarMemories>('local', 'jars', inJson(parseJarMemories), JSON.stringify);

/** Which account an alias belongs to, as pages have told. */
export const accountAliases = defineItem<AccountAliases>('local', 'accountAliases', parseAccountAliases);

/** Who the console page was that the popup saw last: for them the first screen is kept ready. */
export const lastIdentity = defineItem<Identity | undefined>('local', 'lastIdentity', parseIdentity);

/** Sessions of multi-session consoles, as they were seen last: those without a tab are known from here. */
export const knownSessions = defineItem<readonly KnownSession[]>('local', 'sessions', parseKnownSessions);

/** Whether this profile shares its text, favourites and settings with its user's others; not shared itself. */
export const syncOn = defineItem<boolean>(
  'local',
  'sync.on',
  stored => stored !== false,
  isOn => (isOn ? undefined : false),
);

export const syncState = defineItem<SyncState>('local', 'sync.state', parseSyncState);

/** Told until the user has seen it. */
export const syncNotice = defineItem<SyncNotice | undefined>('local', 'sync.notice', parseSyncNotice);

/** How the last switch of each tab ended, when it did not succeed. */
export const switchNotices = defineItem<readonly SwitchNotice[]>('session', 'switchNotices', parseSwitchNotices);

/** How the last switch of each tab went, for the diagnosis. */
export const switchReports = defineItem<readonly SwitchReport[]>('session', 'switchReports', parseSwitchReports);

/** Goes with the browser's session, and whenever the extension is loaded anew: installed, updated, reloaded, enabled. */
export const wasStarted = defineItem<boolean>('session', 'wasStarted', stored => stored === true);

/** A guard for what is stored as JSON text, and was as it is by an earlier version. Chromium would sort an object's fields. */
function inJson<T>(guard: (value: unknown) => T): (stored: unknown) => T {
  return stored => {
    try {
      return guard(typeof stored === 'string' ? JSON.parse(stored) : stored);
    } catch {
      return guard(undefined);
    }
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
