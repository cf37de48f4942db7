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

const THEMES: readonly string[] = ['system', 'light', 'dark'];

/** Takes the good values of what was stored and the default for the rest; never throws. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const entries = Object.entries(stored).filter(([name, value]) =>
    name === 'theme' ? THEMES.includes(value) : typeof value === 'boolean' && Object.hasOwn(DEFAULT_SETTINGS, name),
  );
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(entries) };
}

/** What is worth storing: only what differs from the default, so that a better default reaches everybody. */
export function changedSettings(settings: Settings): Partial<Settings> {
  const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => defaults[name] !== value));
}
