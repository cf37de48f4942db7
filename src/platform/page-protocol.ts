import type { Profile } from '../core/config/profile.ts';
import type { DiagnosisFacts } from '../core/diagnosis/facts.ts';
import type { Ledger } from '../core/history/ledger.ts';
import type { AccountAliases } from '../core/roles/account-aliases.ts';
import type { FirstScreen } from '../core/roles/first-screen.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { LinkedRole } from '../core/roles/linked-role.ts';
import type { PageState } from '../core/roles/page-state.ts';
import type { RoleLook } from '../core/roles/role-look.ts';
import type { Settings } from '../core/settings.ts';
import type { RoleOffer } from '../core/switching/role-offer.ts';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';

/** What the menu shows before it has the profiles. */
export interface MenuData {
  readonly settings: Settings;
  readonly favourites: readonly string[];
  readonly ledger: Ledger;
  readonly accountAliases: AccountAliases;
  readonly firstScreen?: FirstScreen | undefined;
  readonly lastIdentity?: Identity | undefined;
}

/**
 * What the background answers to the content script of a console page, about the tab it is in and no other. The script
 * shares its process with the page: it names roles by their keys, and brings none of its own.
 */
export interface PageProtocol {
  /** Runs the script of the menu's list in the page. */
  loadMenu(data: undefined): void;
  readMenu(data: undefined): MenuData;
  /** `undefined` where no text was ever saved. */
  readProfiles(data: undefined): readonly Profile[] | undefined;
  /** As for own pages. */
  isTextDamaged(data: undefined): boolean;
  /** Throws where the tab is no readable console page any more. */
  readPage(data: undefined): PageState;
  /** As for own pages, of this tab. */
  diagnose(data: undefined): DiagnosisFacts;
  /** Runs the script of the diagnosis in the page. */
  loadDiagnosis(data: undefined): void;
  /** Throws for a key that no role on offer has. */
  switchRole(data: {
    readonly key: string;
    readonly newTab: boolean;
    readonly again: boolean;
    readonly keepsPage: boolean;
  }): SwitchOutcome;
  switchBack(data: undefined): SwitchOutcome;
  /** Throws for a session that is not open beside the tab's. */
  signOutSession(data: { readonly sessionId: string }): void;
  storeStar(data: { readonly key: string; readonly hasStar: boolean }): void;
  storeShowAllRoles(data: { readonly showAllRoles: boolean }): void;
  /** Of the role, or of a base that has a color; `undefined` while the page works as neither. */
  readRoleLook(data: undefined): RoleLook | undefined;
  /** Runs the script in the page that offers the role which the page's address asks for. */
  loadOffer(data: undefined): void;
  readOffer(data: LinkedRole): RoleOffer;
  openOptions(data: undefined): void;
  /** The page has the console's history before it, or has seen it change: its raw values, one after another. */
  historySeen(data: { readonly values: readonly string[] }): void;
}
