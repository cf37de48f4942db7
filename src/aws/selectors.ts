/*
 * Each fact that Hatrack takes from the console's page, with the console generation it serves and its source.
 * A redesign of the console is answered here first.
 */

/** JSON about the session, in both session modes. 2025 on; some pages leave fields out. console.md 3.1. */
export const SESSION_DATA = 'meta[name="awsc-session-data"]';

/** The sign-in host. 2016 to October 2025. console.md 2.4. */
export const SIGN_IN_ENDPOINT = 'meta[name="awsc-signin-endpoint"]';

/** Account and alias, and the role's display name when switched; rendered late by script. 2025 on. console.md 4.4. */
export const ACCOUNT_TILE = '[data-testid="awsc-account-info-tile"]';

/** Who the page works as; all generations, but one cookie for all sessions of multi-session mode. console.md 1.7. */
export const USER_INFO_COOKIE = 'aws-userInfo';

/** Base and recent roles: the name on the real console since 2016, then the one that Hatrack's brief has. console.md 1.1. */
export const HISTORY_COOKIES = ['noflush_awsc-roleInfo', 'noflush_aws-roleInfo'] as const;

/** Page world: names of base and role. September 2020 on. console.md 4.5. */
export const ACCOUNT_INFO = 'ConsoleNavService.AccountInfo';

/** Page world: a function that gives the csrf token. All generations. console.md 2.3. */
export const GET_MBTC = 'AWSC.Auth.getMbtc';

/** What `collectPageFacts` is to look for. */
export const PAGE_FACTS = {
  sessionData: SESSION_DATA,
  signInEndpoint: SIGN_IN_ENDPOINT,
  tile: ACCOUNT_TILE,
  cookies: [USER_INFO_COOKIE, ...HISTORY_COOKIES],
};

/** What `collectPageWorldFacts` is to look for. */
export const PAGE_WORLD_FACTS = { accountInfo: ACCOUNT_INFO, getMbtc: GET_MBTC };
