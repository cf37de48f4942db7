import type { Remedies } from '../core/diagnosis/finding.ts';
import type { Role } from '../core/roles/role.ts';
import type { Settings } from '../core/settings.ts';
import type { FailedOutcome } from '../core/switching/switch-outcome.ts';
import type { RoleChoice } from '../core/switching/switch-record.ts';
import type { AskFromSwitcher } from '../messages/asking.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** What every action of the switcher works with: what is shown, and what popup or menu do in their own way. */
export interface SwitcherParts {
  readonly store: SwitcherStore;
  readonly host: SwitcherHost;
}

/** What popup and menu each do in their own way. */
export interface SwitcherHost {
  /** Asks the background. */
  readonly ask: AskFromSwitcher;
  /**
   * Answers false, and opens nothing, for a host that the user has to see before, or the question that comes first.
   * Absent where there always is a console page.
   */
  planSwitch?(choice: RoleChoice, seenHost: string | undefined): Promise<boolean | FailedOutcome>;
  linkOf(role: Role, settings: Settings): string | undefined;
  /** The address of the tab's page that asks for the role; `undefined` where the page is none that one may know. */
  pageLink(tabId: number, role: Role): Promise<string | undefined>;
  /** Shows AWS's own switch page in the tab, or in one beside it where sessions stand side by side; refuses any other. */
  openPrefilled(tabId: number, url: string, newTab: boolean): Promise<void>;
  /** Opens CloudTrail in the Region of the tab's page, where it says who used the role. Absent where there is no console. */
  openTrail?(role: Role, tabId: number | undefined): Promise<void>;
  reloadTab(tabId: number): Promise<void>;
  /** Absent where the tab is always the one in front. */
  showTab?(tabId: number): Promise<void>;
  /** Asks the page again who it is signed in as. */
  askPage(): Promise<void>;
  /** Shows the diagnosis of a tab in an element, once its code is there; returns what ends it. */
  showDiagnosis(element: HTMLElement, tabId: number | undefined, remedies: Remedies): Promise<() => void>;
  reload(): void;
  close(): void;
  logFailure(what: string, error: unknown): void;
}
