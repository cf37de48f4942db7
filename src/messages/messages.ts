import type { Diagnosis } from '../core/diagnosis/diagnosis.ts';
import {
  exactRecord,
  flag,
  type Guarded,
  list,
  number,
  object,
  oneOf,
  record,
  text,
  textUpTo,
} from '../core/guards.ts';
import type { ClearedHistory, ConsoleHistory } from '../core/history/console-history.ts';
import { parseCookieStore } from '../core/history/cookie-store.ts';
import type { Ledger } from '../core/history/ledger.ts';
import { parseHistoryEntries } from '../core/history/parse-history-entry.ts';
import { parseLedger, parseLedgerEntries } from '../core/history/parse-ledger.ts';
import { parseAnswers } from '../core/iam/answers.ts';
import { parseLayerText } from '../core/layers/layer-text.ts';
import { parseTeamState } from '../core/layers/team-state.ts';
import { LONGEST, MOST_SEEN_VALUES } from '../core/limits.ts';
import { READ_ONLY_LAYERS } from '../core/model/layers.ts';
import type { Profile } from '../core/model/profile.ts';
import type { AccountAliases } from '../core/roles/account-aliases.ts';
import type { FirstScreen } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import { type LearnedChoices, parseLearnedChoices } from '../core/roles/learned-choices.ts';
import type { PageState } from '../core/roles/page-state.ts';
import type { Role } from '../core/roles/role.ts';
import type { RoleLook } from '../core/roles/role-look.ts';
import { parsePreparedConfig } from '../core/saved/prepared-config.ts';
import type { SaveResult, StoredSave } from '../core/saved/save-result.ts';
import { knownSettings, type Settings } from '../core/settings.ts';
import type { RoleOffer } from '../core/switching/role-offer.ts';
import type { FailedOutcome } from '../core/switching/switch-outcome.ts';
import type { SwitchNotice, SwitchRecord } from '../core/switching/switch-record.ts';
import { parseSyncNotice } from '../core/sync/sync-notice.ts';
import { EDIT_GUARDS } from '../core/transfer/setup-parts.ts';
import { both, consolePage, own } from './message.ts';

const nothing = record({});
const tab = { tabId: number };
const key = { key: textUpTo(LONGEST.key) };
const how = { force: flag, keepsPage: flag, behind: flag, again: flag, confirmed: flag };
const cookieStore = { cookieStore: parseCookieStore };
const layer = { layer: oneOf(READ_ONLY_LAYERS) };

/** What the user has made of a list. What others have added to it, or taken away, since `before` stays so. */
const listEdit = record({ before: list(text), after: list(text) });

/** What is known of a team's address. */
const knownTeam = record({ state: parseTeamState }, { text: parseLayerText });
/** What a set-up changes, the text ready to be stored, and what was known of an address that comes back. */
const setupRestore = exactRecord(
  {},
  {
    ...EDIT_GUARDS,
    config: (value: unknown) => (value === undefined ? undefined : parsePreparedConfig(value)),
    knownTeam,
  },
);
/** The last of these values; a page may send whatever it likes. */
const seenValues = (value: unknown): readonly string[] =>
  list(textUpTo(LONGEST.cookie))(Array.isArray(value) ? value.slice(-MOST_SEEN_VALUES) : []) ?? [];

/**
 * All that the background is asked: who may ask, what the message carries, what it answers. Clients take the types from
 * here, and the background's door the guards. A key names a role of the config or the ledger: no message brings a role of
 * its own. The script of a console page shares its process with the page, and cannot speak of another tab.
 */
export const MESSAGES = {
  /** Who a console tab is signed in as; Hatrack learns that, too. Throws if the tab shows no readable console page. */
  lookAtPage: both(record(tab)).answers<PageState>(),
  switchToKey: both(record({ ...tab, ...key, newTab: flag }, how)).answers<SwitchRecord>(),
  switchBack: both(record(tab)).answers<SwitchRecord>(),
  /**
   * How a tab's switch ended whose answer was lost, by its record or by the page; `undefined` while neither shows it.
   * `since`: when it was asked for, in ms since 1970.
   */
  settleSwitch: both(record({ ...tab, since: number, isLast: flag })).answers<SwitchRecord | undefined>(),
  /** Whether the session of a tab's page has ended, or another one of the same identity has taken its place. */
  isSessionOver: both(record(tab)).answers<boolean>(),
  /** Signs one of the sessions out that are open beside a tab's. Throws where it is none of them. */
  signOutSession: both(record({ ...tab, sessionId: textUpTo(LONGEST.name) })).answers<void>(),
  /** The user has seen how a tab's last switch ended. */
  closeNotice: both(record(tab)).answers<void>(),
  storeFavorite: both(record({ ...key, isFavorite: flag })).answers<void>(),
  /** Puts a favorite in the place of another one. */
  moveFavorite: both(record({ ...key, to: textUpTo(LONGEST.key) })).answers<void>(),
  /** A role was chosen for what was searched for. */
  learnChoice: both(record({ ...key, query: textUpTo(LONGEST.query) })).answers<void>(),
  storeShowAllRoles: both(record({ showAllRoles: flag })).answers<void>(),
  /** Whether there is a text of the user's that cannot be read. */
  isTextDamaged: both(nothing).answers<boolean>(),
  /** Takes the roles of the sample out of the user's text. */
  removeSample: both(nothing).answers<boolean>(),
  openOptions: both(nothing).answers<void>(),

  /** Runs the script of the menu's list in the page. Answers the page's own tab. */
  loadMenu: consolePage(record(tab)).answers<number>(),
  readMenu: consolePage(record(tab)).answers<MenuData>(),
  /** All profiles; makes their index again if it is missing. `undefined` if no text was ever saved. */
  loadProfiles: consolePage(nothing).answers<readonly Profile[] | undefined>(),
  /** Of the role, or of a base that has a color; `undefined` while the page works as neither. */
  readRoleLook: consolePage(record(tab)).answers<RoleLook | undefined>(),
  /**
   * The role that the page was switched to last, or that it has to ask about, without its account if the user hides
   * those; `undefined` where that failed, or it was never switched.
   */
  readArrival: consolePage(record(tab)).answers<ArrivedRole | undefined>(),
  /** Runs the script in the page that offers a role: the page's address asks for one, or the page's session has ended. */
  loadOffer: consolePage(record({ ...tab, url: text })).answers<void>(),
  /** The role that a page works as whose session has ended; `undefined` for any other page. */
  readEnded: consolePage(record(tab)).answers<EndedRole | undefined>(),
  readOffer: consolePage(
    record({ ...tab, url: text, account: textUpTo(LONGEST.alias), roleName: textUpTo(LONGEST.roleName) }),
  ).answers<RoleOffer>(),
  /** The page has the console's history before it, or has seen it change: its raw values, one after another. */
  historySeen: consolePage(record({ ...tab, url: text, values: seenValues })).answers<void>(),
  /** Runs the script of the diagnosis in the page. */
  loadDiagnosis: consolePage(record(tab)).answers<void>(),
  diagnoseThisTab: consolePage(record(tab)).answers<Diagnosis>(),

  /**
   * What there is to say of a console tab, and of everything that its roles depend on; without a tab, of the rest.
   * `frontTabId`: the tab in front, whatever its page: the switch that was carried out there, or opened it, counts.
   */
  diagnose: own(exactRecord({}, { ...tab, frontTabId: number })).answers<Diagnosis>(),

  /**
   * Opens the console, or the role's access portal, and switches once the user is signed in. Opens nothing and answers
   * false where this leads to a host that is not AWS's, and is not the one that the user has seen; or a question, where
   * one comes first.
   */
  planSwitch: own(record(key, { seenHost: textUpTo(LONGEST.name), confirmed: flag })).answers<
    boolean | FailedOutcome
  >(),
  cancelPlan: own(nothing).answers<void>(),
  saveConfig: own(record({ text })).answers<SaveResult>(),
  /** For a page that has prepared the config already: the background need not read 10,000 roles once more. */
  savePrepared: own(parsePreparedConfig).answers<StoredSave>(),
  /** Makes the indexes again from the stored texts: one is missing, or older than the code. */
  rebuildIndex: own(nothing).answers<void>(),
  /** The text that the user's browsers share; `undefined` where there is no whole one. */
  readSharedText: own(nothing).answers<string | undefined>(),

  /** Follows a team's address from now on, and settles when it has answered or failed: that is stored, not thrown. */
  addTeamUrl: own(record({ url: text })).answers<void>(),
  removeTeamUrl: own(nothing).answers<void>(),
  refreshTeam: own(nothing).answers<void>(),
  /** The user has seen the text with this digest, and what it changes. */
  acceptLayer: own(record({ ...layer, digest: text })).answers<void>(),
  switchLayer: own(record({ ...layer, isOn: flag })).answers<void>(),
  /** Extensions that may send a text. */
  changeSenders: own(listEdit).answers<void>(),

  /** What an administrator has answered for the roles of a base. */
  storeAnswers: own(record({ base: text, answers: parseAnswers })).answers<void>(),
  /** Stores the settings that are named. */
  storeSettings: own<Partial<Settings>>(knownSettings).answers<void>(),
  /**
   * Stores what a set-up changes, all of it or nothing. Undo is the same with each part reversed, the earlier text, and
   * the `knownTeam` that this answers. Does not wait for a new address to answer.
   */
  restoreSetup: own(setupRestore).answers<RestoredSetup>(),
  closeSyncNotice: own(parseSyncNotice).answers<void>(),
  storeSyncOn: own(record({ isOn: flag })).answers<void>(),
  /** Clears all that is stored, in the browser's sync space too. */
  clearEverything: own(nothing).answers<void>(),
  /** Puts back what was stored when all of it was cleared. Throws the quota's error. */
  putBackEverything: own(record({ local: object, session: object, sync: object })).answers<void>(),
  /** The form behind a ticket, handed out once; `undefined` when there is none (any more). */
  takeForm: own(record({ ticket: text })).answers<FormToPost | undefined>(),

  /** The histories of every cookie store that has one, or had one. */
  readHistories: own(nothing).answers<readonly ConsoleHistory[]>(),
  /**
   * Makes the cookie what the user wants (`after`) of what they saw (`before`); what came into it in between stays in
   * front. Undo is the same with both lists swapped. Throws, and writes nothing, where the result does not fit.
   */
  writeHistory: own(
    record({ ...cookieStore, before: parseHistoryEntries, after: parseHistoryEntries }),
  ).answers<ConsoleHistory>(),
  /** Fills a cookie from the ledger: the current role first, then pinned ones, then those most and latest used. */
  restoreHistory: own(record(cookieStore)).answers<ConsoleHistory>(),
  /** Changes what the ledger has of one base; a use noted in between stays. Undo is the same with both lists swapped. */
  changeLedger: own(record({ base: text, before: parseLedgerEntries, after: parseLedgerEntries })).answers<void>(),
  /** Clears the cookie, the ledger or both, of one cookie store or of all; `undoClear` takes what this answers. */
  clearHistory: own(exactRecord({ cookie: flag, ledger: flag }, cookieStore)).answers<ClearedHistory>(),
  undoClear: own(
    record(
      { cookies: list(record({ ...cookieStore, entries: parseHistoryEntries })), ledger: parseLedger },
      { learned: parseLearnedChoices },
    ),
  ).answers<void>(),
};

export type KnownTeam = Guarded<typeof knownTeam>;
export type SetupRestore = Guarded<typeof setupRestore>;

export interface RestoredSetup {
  /** Where there was a text in it. */
  readonly saved?: StoredSave;
  /** Of the address that counted before. */
  readonly knownTeam?: KnownTeam;
}

/** What a page says of a role. */
type SaidRole = Pick<Role, 'name' | 'roleName' | 'color'> & Partial<Pick<Role, 'account'>>;

/** What a page says of the role that it was switched to, or will be, or what it asks before that. */
type ArrivedRole = SaidRole & {
  readonly asks?: Pick<Role, 'key'> & { readonly question: string; readonly keepsPage?: boolean };
  /** Key of the role that the page switches to in a moment, after a sign-in. */
  readonly goesTo?: string;
};

/** What a page offers to sign in again as. */
type EndedRole = SaidRole & Pick<Role, 'key'>;

/** What the menu shows before it has the profiles. */
export interface MenuData {
  readonly settings: Settings;
  readonly favorites: readonly string[];
  readonly ledger: Ledger;
  readonly accountAliases: AccountAliases;
  readonly firstScreen?: FirstScreen | undefined;
  readonly lastIdentity?: Identity | undefined;
  readonly learnedChoices: LearnedChoices;
  /** How the last switch of the tab failed. */
  readonly lastNotice?: SwitchNotice | undefined;
}

export interface FormToPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}
