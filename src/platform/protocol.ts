import type { ReadOnlyLayer } from '../core/config/layers.ts';
import type { PreparedConfig } from '../core/config/prepared-config.ts';
import type { SecretLine } from '../core/config/remove-secrets.ts';
import type { DiagnosisFacts, ScriptReport } from '../core/diagnosis/facts.ts';
import type { HistoryEntry } from '../core/history/history-entry.ts';
import type { HistoryJar } from '../core/history/history-jar.ts';
import type { Ledger, LedgerEntry } from '../core/history/ledger.ts';
import type { LayerText } from '../core/layers/layer-text.ts';
import type { TeamState } from '../core/layers/team-state.ts';
import type { AccountAliases } from '../core/roles/account-aliases.ts';
import type { PageState } from '../core/roles/page-state.ts';
import type { Settings } from '../core/settings.ts';
import type { RoleChoice } from '../core/switching/switch-notice.ts';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import type { SyncNotice } from '../core/sync/sync-notice.ts';
import type { AllData } from './all-data.ts';

export interface SwitchChoice extends RoleChoice {
  readonly tabId: number;
  /** Signs in to it though a session of it is open, or as many are as AWS lets a browser have. */
  readonly again?: boolean;
}

export interface StoredSave {
  /** Counts the saves. */
  readonly revision: number;
  /** Roles that the popup can list of it. */
  readonly roleCount: number;
  /** Earlier versions that had to go so that the text fits into the browser's space. */
  readonly droppedVersions: number;
}

export interface SaveResult extends StoredSave {
  /** What was taken out before anything was stored. */
  readonly secretLines: readonly SecretLine[];
  /** The text as it is stored now, where it is another than the one sent. */
  readonly text?: string;
}

/** The console's history in one jar, as it is now. */
export interface ConsoleHistory {
  readonly jar: HistoryJar;
  /** `baseKey` of who is signed in there, or was when it was last seen. */
  readonly base?: string;
  /** As the cookie has them, the newest first; none where there is no cookie. */
  readonly entries: readonly HistoryEntry[];
  /** The cookie's other fields, of which the base's are some: they count for its bytes. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** False where there is no cookie: cleaned up, expired. */
  readonly isThere: boolean;
  /** The browser does not let Hatrack look whether there is one: access is withheld. */
  readonly isUnread?: true;
  /** The cookie's name: the one found, else the one that it would be written by. */
  readonly name: string;
  /** Of name and value together; the browser takes 4,096. */
  readonly bytes: number;
}

/** What the user has made of a history. */
export interface HistoryEdit {
  readonly jar: HistoryJar;
  /** What the user saw. */
  readonly before: readonly HistoryEntry[];
  /** What the user wants. */
  readonly after: readonly HistoryEntry[];
}

/** What the user has made of the ledger's entries of one base: those that the edit is about will do. */
export interface LedgerEdit {
  /** `baseKey` */
  readonly base: string;
  readonly before: readonly LedgerEntry[];
  readonly after: readonly LedgerEntry[];
}

export interface HistoryClearing {
  /** Left out for all of them. */
  readonly jar?: HistoryJar;
  /** What the console itself remembers. While switched it keeps its base: the console would not know it is switched. */
  readonly cookie: boolean;
  /** What Hatrack remembers; of one jar: of who is signed in there. */
  readonly ledger: boolean;
}

/** What was cleared. */
export interface ClearedHistory {
  readonly cookies: readonly { readonly jar: HistoryJar; readonly entries: readonly HistoryEntry[] }[];
  readonly ledger: Ledger;
}

/** What a diagnosis is about. */
export interface DiagnosedTabs {
  /** The console tab. */
  readonly tabId?: number;
  /** The tab in front, whatever its page: the switch that was carried out there, or that opened it, is the one to tell. */
  readonly frontTabId?: number;
}

/** The user's own address of a team, none without a `url`; and what is known of it, where something is. */
export interface TeamPlace {
  readonly url?: string;
  readonly known?: { readonly state: TeamState; readonly text?: LayerText };
}

/** What the user has made of a list. What others have added to it, or taken away, since `before` stays so. */
export interface ListEdit {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The same of names of accounts. */
export interface AliasEdit {
  readonly before: AccountAliases;
  readonly after: AccountAliases;
}

/** What the background answers to Hatrack's own pages. */
export interface BackgroundProtocol {
  /** Throws where the tab is no readable console page. */
  readPage(data: { readonly tabId: number }): PageState;
  switchRole(data: SwitchChoice): SwitchOutcome;
  switchBack(data: { readonly tabId: number }): SwitchOutcome;
  /** Signs one of the sessions out that are open beside a tab's. Throws where it is none of them. */
  signOutSession(data: { readonly tabId: number; readonly sessionId: string }): void;
  /** What there is to say of a console tab, and of everything that its roles depend on; without a tab, of the rest. */
  diagnose(data: DiagnosedTabs): DiagnosisFacts;
  saveConfig(data: { readonly text: string }): SaveResult;
  /** For a page that has prepared the config already: the background need not read 10,000 roles once more. */
  savePrepared(data: PreparedConfig): StoredSave;
  /** Makes the indexes anew from the stored texts: one is missing, or older than the code. */
  rebuildIndex(data: undefined): void;
  /** Whether there is a text of the user's that cannot be read. */
  isTextDamaged(data: undefined): boolean;
  /** The text that the user's browsers share; `undefined` where there is no whole one. */
  readSharedText(data: undefined): string | undefined;
  /** Follows a team's address from now on, and settles when it has answered or failed: that is stored, not thrown. */
  addTeamUrl(data: { readonly url: string }): void;
  removeTeamUrl(data: undefined): void;
  /** Does not wait for the address to answer. Answers what was there: sent back, it undoes the change. */
  putTeam(data: TeamPlace): TeamPlace;
  refreshTeam(data: undefined): void;
  /** The user has seen the text with this digest, as what it changes was shown to them. */
  acceptLayer(data: { readonly layer: ReadOnlyLayer; readonly digest: string }): void;
  switchLayer(data: { readonly layer: ReadOnlyLayer; readonly isOn: boolean }): void;
  /** Extensions that may send a text. */
  changeSenders(data: ListEdit): void;
  storeStar(data: { readonly key: string; readonly hasStar: boolean }): void;
  /** Those that are named. */
  storeSettings(data: Partial<Settings>): void;
  changeFavourites(data: ListEdit): void;
  changeAccountAliases(data: AliasEdit): void;
  /** The user has seen how a tab's last switch ended. */
  closeNotice(data: { readonly tabId: number }): void;
  closeSyncNotice(data: SyncNotice): void;
  storeSyncOn(data: { readonly isOn: boolean }): void;
  /** Clears all that is stored, in the browser's sync space too. */
  clearEverything(data: undefined): void;
  /** Puts back what was stored when all of it was cleared. Throws the quota's error. */
  putBackEverything(data: AllData): void;
  /** The form behind a ticket, handed out once; `undefined` when there is none (any more). */
  takeForm(data: { readonly ticket: string }): FormToPost | undefined;
  /** Every jar that has a history, or had one. */
  readHistories(data: undefined): readonly ConsoleHistory[];
  /**
   * Changes the cookie; what came into it in between stays in front. Undo is the same with both lists swapped.
   * Throws, and writes nothing, where the result does not fit into the cookie.
   */
  writeHistory(data: HistoryEdit): ConsoleHistory;
  /** Fills a jar from the ledger: the current role first, then pinned ones, then those most and latest used. */
  restoreHistory(data: { readonly jar: HistoryJar }): ConsoleHistory;
  /** Changes what the ledger has of one base; a use noted in between stays. Undo is the same with both lists swapped. */
  changeLedger(data: LedgerEdit): void;
  /** Clears the cookie, the ledger or both, of one jar or of all; `undoClear` takes what this answers. */
  clearHistory(data: HistoryClearing): ClearedHistory;
  undoClear(data: ClearedHistory): void;
}

export interface FormToPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a content script answers to the extension. */
export interface ContentProtocol {
  /** From what the isolated world sees at this moment: quick, and without the page-world values. */
  readPage(data: undefined): PageState;
  /** Where the menu's button stands, and what of Amazon's was there when the page had loaded. */
  tellScript(data: undefined): ScriptReport;
  /** The config has changed: the menu's button may have to show its role in another way. */
  showRole(data: undefined): void;
  /** Opens the menu, or closes it. */
  toggleMenu(data: undefined): void;
}
