/*
 * Each fact that Hatrack takes from a console page, with the generation of the console that has it, and its source.
 * After a redesign of the console, start here.
 */

/** JSON about the session, in both session modes. 2025 on; some pages leave out fields. docs/console.md 3.1.1. */
export const SESSION_DATA = 'meta[name="awsc-session-data"]';

/** More JSON in multi-session mode. Hatrack takes the mode from it, never the token. 2025 on. docs/console.md 3.1.4. */
export const CREDENTIALS_DATA = 'meta[name="tb-data"]';

/** The sign-in host. 2016 to October 2025. docs/console.md 2.4.1. */
export const SIGN_IN_ENDPOINT = 'meta[name="awsc-signin-endpoint"]';

/** Account and alias, and the role's display name while switched. A script draws it late. 2025 on. docs/console.md 4.4.2. */
export const ACCOUNT_TILE = '[data-testid="awsc-account-info-tile"]';

/** The number on the page of a refused request, such as `400`. Seen on sign-in hosts, assumed on console hosts. docs/console.md 2.6.3. */
export const ERROR_CODE = 'h1.error-code';

/**
 * Names of base and role in the account menu, by the fields of `ACCOUNT_INFO`; the role's while switched. 2016 to 2020,
 * and if `ACCOUNT_INFO` is empty. docs/console.md 4.1.2, 4.5.4.
 */
export const DISPLAY_NAMES = {
  loginDisplayNameUser: '#awsc-login-display-name-user',
  loginDisplayNameAccount: '#awsc-login-display-name-account',
  roleDisplayNameUser: '#awsc-role-display-name-user',
  roleDisplayNameAccount: '#awsc-role-display-name-account',
};

/** Who the page works as. All generations; in multi-session mode all sessions share one cookie. docs/console.md 1.7.1. */
export const USER_INFO_COOKIE = 'aws-userInfo';

/**
 * Start of the name of a session's cookie; the session's differentiator follows. The cookie is there as long as the
 * session is signed in, at the session's own host or at all hosts. docs/console.md 1.7.8, 9.1.2.
 */
export const SESSION_COOKIE_PREFIX = '__Secure-aws-session-id-';

/** The dialog of a page that is signed out. The element around it may be there without it. 2026. docs/console.md 9.1.3. */
export const SIGNED_OUT = '#awsc-nav-signin-again-modal-root [class*="awsui_dialog"]';

/** Base and recent roles: the name on the real console since 2016, then the one from Hatrack's first task. docs/console.md 1.1. */
export const HISTORY_COOKIES = ['noflush_awsc-roleInfo', 'noflush_aws-roleInfo'] as const;

/** Holds the header. It is in the document from the start; scripts draw its content later, and again. All generations. docs/console.md 4.6.1. */
export const HEADER = '#consoleNavHeader';

/** The bar in it that holds everything. 2025 on. docs/console.md 4.4.1. */
export const HEADER_BAR = '#awsc-top-level-nav';

/** The button of the account menu, in it. All generations. docs/console.md 4.1, 4.3, 4.4. */
export const ACCOUNT_BUTTON = '#nav-usernameMenu';

/** The body of a dark page. 2025 on. The console's components use these names; that the console does is assumed. docs/console.md 4.6.6. */
export const DARK_BODY = 'body:is(.awsui-dark-mode, .awsui-polaris-dark-mode)';

/** Elements that show which header before 2025 a page has. None of these headers has `HEADER_BAR`. docs/console.md 4.1 to 4.3. */
export const OLD_HEADERS = {
  '2021': '#awsc-navigation__more-menu--list, [data-testid="awsc-nav-more-menu"]',
  '2020': '#menu--account, [class^="globalNav-"]',
  '2016': '#nav-menubar',
} as const;

/** In the page's own world: names of base and role. September 2020 on. docs/console.md 4.5.1. */
export const ACCOUNT_INFO = 'ConsoleNavService.AccountInfo';

/** In the page's own world: a function that gives the csrf token. All generations. docs/console.md 2.3.1. */
export const GET_MBTC = 'AWSC.Auth.getMbtc';

/** What `collectPageFacts` looks for. */
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

/** What `collectPageWorldFacts` looks for. */
export const PAGE_WORLD_FACTS = { accountInfo: ACCOUNT_INFO, getMbtc: GET_MBTC };

/** Every element that Hatrack relies on, for the diagnosis, by names of Hatrack's own. */
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

/** Names that Amazon gives to parts of its header and that cannot be names of roles or accounts. docs/console.md 4. */
export const HEADER_NAME = '^(awsc?|nav|menu|more-menu|account|global-nav)[-_][a-z_-]{1,48}$';
