import { EMPTY_LEDGER } from '../../core/history/ledger.ts';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import type { HiddenWhy, VisibleRoles } from '../../core/roles/visible-roles.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import type { UnlistedProfile } from './draft-reading.ts';
import type { BaseChoice, KnownSignIns, SignInChoice } from './sign-in.ts';

/** Roles that do not show for one reason, and because of one base where it is about a base. */
export interface HiddenRoles {
  readonly why: HiddenWhy;
  readonly base?: string;
  readonly count: number;
}

/** What the popup will show of a text, for someone signed in; made in the worker, so it is sent as JSON. */
export interface PreviewList {
  readonly bases: readonly BaseChoice[];
  /** Who the list is for. */
  readonly choice: SignInChoice;
  readonly basis: VisibleRoles['basis'];
  /** In the order that the popup searches them in. */
  readonly roles: readonly Role[];
  /** The line of each of `roles`, in the same order; 0 for one of another layer. */
  readonly lines: readonly number[];
  /** Sections of the list; their rows are places in `roles`. */
  readonly sections: readonly (Omit<RoleSection, 'roles'> & { readonly rows: readonly number[] })[];
  /** Keys of the roles with a star. */
  readonly favorites: readonly string[];
  /** Key of the role that the user was last seen as, when the list is for that user. */
  readonly current?: string;
  /** Most roles first. */
  readonly hidden: readonly HiddenRoles[];
  /** Sections that are no role. */
  readonly unlisted: readonly UnlistedProfile[];
  /** Images left out: no host is asked for what nobody has saved. */
  readonly unsavedImages: number;
}

export const EMPTY_PREVIEW: PreviewList = {
  bases: [],
  choice: 'anyone',
  basis: 'matched',
  roles: [],
  lines: [],
  sections: [],
  favorites: [],
  hidden: [],
  unlisted: [],
  unsavedImages: 0,
};

/** All but the text that decides what the popup will show. */
export interface PreviewView extends KnownSignIns {
  /** `undefined` until the user chooses. */
  readonly wanted: SignInChoice | undefined;
  readonly settings: Settings;
  readonly favorites: readonly string[];
}

export const EMPTY_VIEW: PreviewView = {
  wanted: undefined,
  settings: DEFAULT_SETTINGS,
  favorites: [],
  lastIdentity: undefined,
  ledger: EMPTY_LEDGER,
  accountAliases: {},
};
