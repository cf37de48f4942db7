/** What the user can set. Stored as one item; only values that differ from the default are kept. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly hideAccountIds: boolean;
  /** While switched: list only roles of the same name as the current one. AESR's setting of that name. */
  readonly showOnlyMatchingRoles: boolean;
  /** List every role, whoever is signed in. */
  readonly showAllRoles: boolean;
  readonly accountInDisplayName: boolean;
  /** Send the switch through the sign-in host of the page's region. */
  readonly signInInPageRegion: boolean;
  readonly showImages: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  hideAccountIds: false,
  showOnlyMatchingRoles: false,
  showAllRoles: false,
  accountInDisplayName: false,
  signInInPageRegion: false,
  showImages: true,
};
