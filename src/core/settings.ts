/**
 * How roles follow each other below their heading.
 * - `text`: as in the config
 * - `name`: by name, as the browser's language sorts, numbers by their value
 * - `used`: the most and latest used first (see `frecency`), then those never used as in the config
 */
export type RoleOrder = 'text' | 'name' | 'used';

/** How rows name an account: by its number, by its alias (the number where none is known), by both, or not at all. */
export type AccountLook = 'id' | 'alias' | 'both' | 'hidden';

/** A line along the edge; that line with name, account and environment hanging from it; or nothing. */
export type PageMarkLook = 'line' | 'band' | 'none';

/** What the user can set. Stored as one item; only values that differ from the default are kept. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly accounts: AccountLook;
  /** While switched, lists only roles with the name of the current one. AESR has the same setting. */
  readonly showOnlyMatchingRoles: boolean;
  /** Lists every role, whatever identity is signed in. */
  readonly showAllRoles: boolean;
  readonly order: RoleOrder;
  /** What roles are listed under: their group, else their base; or their account. */
  readonly groupBy: 'group' | 'account';
  readonly accountInDisplayName: boolean;
  /** Sends the switch through the sign-in host of the page's region. */
  readonly signInInPageRegion: boolean;
  /** Makes a tab group for each session, in multi-session mode. */
  readonly groupSessions: boolean;
  readonly showImages: boolean;
  /** Shows the button of the menu in console pages. The menu's key works without it. */
  readonly showMenuButton: boolean;
  /** Says in the console page for a moment which role it was switched to. */
  readonly announceSwitch: boolean;
  /** After a sign-in, switches to the role that the user used last there; a base may name another one. */
  readonly afterSignIn: boolean;
  /** Marks Hatrack's icon over tabs whose session has ten minutes left. */
  readonly markSessionEnd: boolean;
  /** Asks before a switch to a role of production. */
  readonly askProduction: boolean;
  /** Patterns of production's names, one a line or between commas: see `environmentIn`. */
  readonly productionNames: string;
  /** What shows the color of the role or its environment at the top edge of console pages. */
  readonly pageMark: PageMarkLook;
  /** Puts the role's name before the title of console pages. */
  readonly pageTitle: boolean;
  /** Puts a peg of the color into the icon of console pages. */
  readonly pageIcon: boolean;
  /** Shows on Hatrack's own icon what the tab in front works as. */
  readonly pageBadge: boolean;
  /** Fills the console's own history from the ledger after each change of it. */
  readonly keepHistoryFilled: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  accounts: 'id',
  showOnlyMatchingRoles: false,
  showAllRoles: false,
  order: 'text',
  groupBy: 'group',
  accountInDisplayName: false,
  signInInPageRegion: false,
  groupSessions: false,
  showImages: true,
  showMenuButton: true,
  announceSwitch: true,
  afterSignIn: false,
  markSessionEnd: false,
  askProduction: false,
  productionNames: '',
  pageMark: 'line',
  pageTitle: false,
  pageIcon: false,
  pageBadge: true,
  keepHistoryFilled: false,
};

export const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS) as readonly (keyof Settings)[];

/** UTF-16 units of a setting that is a text. */
export const LONGEST_TEXT = 4000;

/** Settings with several values; all others are a text, or on or off. */
const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  theme: ['system', 'light', 'dark'] satisfies Settings['theme'][],
  order: ['text', 'name', 'used'] satisfies RoleOrder[],
  accounts: ['id', 'alias', 'both', 'hidden'] satisfies AccountLook[],
  groupBy: ['group', 'account'] satisfies Settings['groupBy'][],
  pageMark: ['line', 'band', 'none'] satisfies PageMarkLook[],
};

const DEFAULTS: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };

function isLike(known: unknown, value: unknown): boolean {
  return typeof value === typeof known && String(value).length <= LONGEST_TEXT;
}

/** Reads stored settings. Leaves out broken values; never throws. */
export function knownSettings(stored: unknown): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const entries = Object.entries(stored).filter(
    ([name, value]) =>
      Object.hasOwn(DEFAULTS, name) && (CHOICES[name]?.includes(value) ?? isLike(DEFAULTS[name], value)),
  );
  return Object.fromEntries(entries);
}

/** Reads stored settings, with the default for what is missing or broken; never throws. */
export function parseSettings(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...knownSettings(stored) };
}

/** The settings to store: only what differs from the default, so that a better default reaches everybody. */
export function changedSettings(settings: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([name, value]) => DEFAULTS[name] !== value));
}
