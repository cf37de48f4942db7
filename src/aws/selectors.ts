/*
 * Each fact that Hatrack takes from the console's page, with the console generation it serves and its source.
 * A redesign of the console is answered here first.
 */

/** JSON about the session, in both session modes. 2025 on; some pages leave fields out. docs/console.md 3.1. */
export const SESSION_DATA = 'meta[name="awsc-session-data"]';

/** JSON beside it in multi-session mode: of it only the mode is taken, never its token. 2025 on. docs/console.md 3.1. */
export const CREDENTIALS_DATA = 'meta[name="tb-data"]';

/** The sign-in host. 2016 to October 2025. docs/console.md 2.4. */
export const SIGN_IN_ENDPOINT = 'meta[name="awsc-signin-endpoint"]';

/** Account and alias, and the role's display name when switched; rendered late by script. 2025 on. docs/console.md 4.4. */
export const ACCOUNT_TILE = '[data-testid="awsc-account-info-tile"]';

/** The number on the page of a request that was refused, as `400`. Seen on sign-in hosts; on the console's, assumed. docs/console.md 2.6. */
export const ERROR_CODE = 'h1.error-code';

/**
 * Names of base and role, in the account menu; the role's while switched. 2016 to 2020, and where `ACCOUNT_INFO` is
 * empty. docs/console.md 4.1, 4.5. By the fields of `ACCOUNT_INFO`.
 */
export const DISPLAY_NAMES = {
  loginDisplayNameUser: '#awsc-login-display-name-user',
  loginDisplayNameAccount: '#awsc-login-display-name-account',
  roleDisplayNameUser: '#awsc-role-display-name-user',
  roleDisplayNameAccount: '#awsc-role-display-name-account',
};

/** Who the page works as; all generations, but one cookie for all sessions of multi-session mode. docs/console.md 1.7. */
export const USER_INFO_COOKIE = 'aws-userInfo';

/**
 * Begins the name of a cookie that each session's page sees, its differentiator ends it: there as long as it is signed in.
 * At the session's own host, or at all hosts. docs/console.md 1.7, 9.1.
 */
export const SESSION_COOKIE_PREFIX = '__Secure-aws-session-id-';

/** The dialog of a page that is signed out; its holder may stand there without it. 2026. docs/console.md 9.1. */
export const SIGNED_OUT = '#awsc-nav-signin-again-modal-root [class*="awsui_dialog"]';

/** Base and recent roles: the name on the real console since 2016, then the one that Hatrack's brief has. docs/console.md 1.1. */
export const HISTORY_COOKIES = ['noflush_awsc-roleInfo', 'noflush_aws-roleInfo'] as const;

/** What holds the header: it stands in the document from the start, the rest comes, and comes anew, by script. All generations. docs/console.md 4.6. */
export const HEADER = '#consoleNavHeader';

/** The bar in it that holds everything. 2025 on. docs/console.md 4.4. */
export const HEADER_BAR = '#awsc-top-level-nav';

/** The button of the account menu, in it. All generations. docs/console.md 4.1, 4.3, 4.4. */
export const ACCOUNT_BUTTON = '#nav-usernameMenu';

/** The body of a page that is shown dark. 2025 on; that the console uses these names of its components is assumed. docs/console.md 4.6. */
export const DARK_BODY = 'body:is(.awsui-dark-mode, .awsui-polaris-dark-mode)';

/** By what the headers before that of 2025 are told apart; none of them has `HEADER_BAR`. docs/console.md 4.1 to 4.3. */
export const OLD_HEADERS = {
  '2021': '#awsc-navigation__more-menu--list, [data-testid="awsc-nav-more-menu"]',
  '2020': '#menu--account, [class^="globalNav-"]',
  '2016': '#nav-menubar',
} as const;

/** Page world: names of base and role. September 2020 on. docs/console.md 4.5. */
export const ACCOUNT_INFO = 'ConsoleNavService.AccountInfo';

/** Page world: a function that gives the csrf token. All generations. docs/console.md 2.3. */
export const GET_MBTC = 'AWSC.Auth.getMbtc';

/** What `collectPageFacts` is to look for. */
export const PAGE_FACTS = {
  sessionData: SESSION_DATA,
  credentialsData: CREDENTIALS_DATA,
  signInEndpoint: SIGN_IN_ENDPOINT,
  tile: ACCOUNT_TILE,
  errorCode: ERROR_CODE,
  displayNames: DISPLAY_NAMES,
  signedOut: SIGNED_OUT,
  cookies: [USER_INFO_COOKIE, ...HISTORY_COOKIES],
  namesOnly: SESSION_COOKIE_PREFIX,
};

/** What `collectPageWorldFacts` is to look for. */
export const PAGE_WORLD_FACTS = { accountInfo: ACCOUNT_INFO, getMbtc: GET_MBTC };

/** Every element that Hatrack relies on, for the diagnosis; the names are for its own use. */
export const ELEMENTS = {
  sessionData: SESSION_DATA,
  credentialsData: CREDENTIALS_DATA,
  signInEndpoint: SIGN_IN_ENDPOINT,
  tile: ACCOUNT_TILE,
  header: HEADER,
  bar: HEADER_BAR,
  accountButton: ACCOUNT_BUTTON,
  darkBody: DARK_BODY,
  errorCode: ERROR_CODE,
  ...DISPLAY_NAMES,
  header2021: OLD_HEADERS['2021'],
  header2020: OLD_HEADERS['2020'],
  header2016: OLD_HEADERS['2016'],
  headerContent: `${HEADER} > *`,
} as const;

export type ElementName = keyof typeof ELEMENTS;

/** The number in docs/console.md of each fact that the diagnosis checks: a report then proves or refutes that fact. */
export const FACT_NUMBERS: Readonly<Record<string, string>> = {
  [SESSION_DATA]: '3.1.1',
  [CREDENTIALS_DATA]: '3.1.4',
  [SIGN_IN_ENDPOINT]: '2.4.1',
  [HEADER]: '4.6.1',
  [HEADER_BAR]: '4.4.1',
  [ACCOUNT_BUTTON]: '4.4.1',
  [ACCOUNT_TILE]: '4.4.2',
  [DISPLAY_NAMES.loginDisplayNameUser]: '4.1.2',
  [DISPLAY_NAMES.loginDisplayNameAccount]: '4.1.2',
  [DISPLAY_NAMES.roleDisplayNameUser]: '4.1.2',
  [DISPLAY_NAMES.roleDisplayNameAccount]: '4.1.2',
  [DARK_BODY]: '4.6.6',
  [ERROR_CODE]: '2.6.3',
  [USER_INFO_COOKIE]: '1.7.1',
  [HISTORY_COOKIES[0]]: '1.1.1',
  [HISTORY_COOKIES[1]]: '1.1.2',
  [`${SESSION_COOKIE_PREFIX}…`]: '1.7.8',
  [ACCOUNT_INFO]: '4.5.1',
  [GET_MBTC]: '2.3.1',
};

/** The names that Amazon gives to parts of its header, as far as they can't be anybody's role or account. docs/console.md 4. */
export const HEADER_NAME = '^(awsc?|nav|menu|more-menu|account|global-nav)[-_][a-z_-]{1,48}$';
