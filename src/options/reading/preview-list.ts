import { EMPTY_LEDGER } from '../../core/history/ledger.ts';
import type { HiddenGroup } from '../../core/roles/group-hidden.ts';
import type { Role } from '../../core/roles/role.ts';
import type { RoleSection } from '../../core/roles/role-list.ts';
import type { VisibleRoles } from '../../core/roles/visible-roles.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import type { NonRole } from './draft-reading.ts';
import type { BaseChoice, KnownSignIns, SignInChoice } from './sign-in.ts';

/** How many roles do not show for one reason, and because of one base where it is about a base. */
export type HiddenRoles = Omit<HiddenGroup, 'roles'> & { readonly count: number };

/** What the popup will show of a text to an identity. The worker makes it, so it is sent as JSON. */
export interface PreviewList {
  readonly bases: readonly BaseChoice[];
  /** The identity that the list is for. */
  readonly choice: SignInChoice;
  readonly basis: VisibleRoles['basis'];
  /** In the order in which the popup searches them. */
  readonly roles: readonly Role[];
  /** The line of each of `roles`, in the same order; 0 for a role of another layer. */
  readonly lines: readonly number[];
  /** Sections of the list; their rows are indices of `roles`. */
  readonly sections: readonly (Omit<RoleSection, 'roles'> & { readonly rows: readonly number[] })[];
  /** Keys of the favorites. */
  readonly favorites: readonly string[];
  /** Keys of the profiles of the role that the user last worked as, if the list is for that user. */
  readonly current?: readonly string[];
  /** The reason with the most roles first. */
  readonly hidden: readonly HiddenRoles[];
  /** Sections that are no role. */
  readonly nonRoles: readonly NonRole[];
  /** How many images are left out: no host is asked for an image that is not saved. */
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
  nonRoles: [],
  unsavedImages: 0,
};

/** Everything but the text that decides what the popup will show. */
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
