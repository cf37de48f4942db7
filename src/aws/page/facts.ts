import { isRecord } from '../../core/guards.ts';
import { LONGEST } from '../../core/limits.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { decodeHistory } from '../history-cookie/decode-history.ts';
import { historyValue } from '../history-cookie/history-value.ts';
import type { RoleHistory } from '../history-cookie/role-history.ts';
import { type ConsoleUrl, parseConsoleUrl } from '../hosts/console-url.ts';
import { parseCookies } from '../values/cookies.ts';
import { readMbtc } from '../values/csrf.ts';
import { textOf } from '../values/read-fields.ts';
import { USER_INFO_COOKIE } from '../values/selectors.ts';
import { readUserInfo, type UserInfo } from '../values/user-info.ts';
import { readSessionData, type SessionData } from './session-data.ts';

/** What a console page shows to Hatrack, after a check. */
export interface PageFacts {
  readonly url: ConsoleUrl;
  /** When the document was created, in ms since 1970. It differs from the next document at the same address. */
  readonly loadedAt: number;
  /** The browser says that it is offline. */
  readonly isOffline?: true;
  readonly session?: SessionData;
  /** The page says so in another place than `session`, which may be missing or incomplete. */
  readonly isMultiSession?: true;
  /** From the legacy meta. */
  readonly signInEndpoint?: string;
  /** Text of the account tile, once the header is there. */
  readonly tile?: string;
  /** The number on an error page, such as `400`. */
  readonly errorCode?: string;
  /** As the header of 2016 names them. */
  readonly displayNames?: AccountInfo;
  /** The page shows that its session has ended. */
  readonly isSignedOut?: true;
  /** Only the cookies that Hatrack knows, with values as in `document.cookie`; of session cookies only the names. */
  readonly cookies: ReadonlyMap<string, string>;
  /** The cookie `aws-userInfo`, decoded. */
  readonly userInfo?: UserInfo;
  /** The console's role history, decoded, from whichever of the known cookies is there. */
  readonly history?: RoleHistory;
  /** From the page's own world. */
  readonly accountInfo?: AccountInfo;
  /** From the page's own world. */
  readonly csrf?: number;
}

/** Names as the console shows them (docs/console.md 4.5). The role's are absent when not switched. */
export interface AccountInfo {
  readonly loginAccount: string;
  readonly loginUser: string;
  readonly roleAccount?: string;
  readonly roleUser?: string;
}

/**
 * Checks what `collectPageFacts` and `collectPageWorldFacts` brought. `undefined` if it is not from a console page.
 * Leaves out facts of the page's world that are missing or broken.
 */
export function parsePageFacts(value: unknown, pageWorld?: unknown): PageFacts | undefined {
  if (!isRecord(value)) return undefined;
  // A page may have a very long address, and the user can switch there all the same.
  const url = parseConsoleUrl(textOf(value, 'url', Number.POSITIVE_INFINITY) ?? '');
  if (url === undefined) return undefined;
  const cookies = parseCookies(Array.isArray(value.cookies) ? value.cookies.map(String) : []);
  const world = isRecord(pageWorld) ? pageWorld : {};
  return pickDefined<PageFacts>({
    url,
    loadedAt: typeof value.loadedAt === 'number' ? value.loadedAt : 0,
    isOffline: value.isOffline === true || undefined,
    session: readSessionData(textOf(value, 'sessionData', LONGEST.metadata) ?? ''),
    isMultiSession: value.isMultiSession === true || undefined,
    signInEndpoint: textOf(value, 'signInEndpoint'),
    tile: textOf(value, 'tile'),
    errorCode: textOf(value, 'errorCode'),
    displayNames: readAccountInfo(value.displayNames),
    isSignedOut: value.isSignedOut === true || undefined,
    cookies,
    userInfo: readUserInfo(cookies.get(USER_INFO_COOKIE) ?? ''),
    history: decodeHistory(historyValue(cookies) ?? ''),
    accountInfo: readAccountInfo(world.accountInfo),
    csrf: readMbtc(world.mbtc),
  });
}

/** `undefined` without the two names of the login: the page is not ready, or the console has changed. */
function readAccountInfo(value: unknown): AccountInfo | undefined {
  if (!isRecord(value)) return undefined;
  const loginAccount = textOf(value, 'loginDisplayNameAccount');
  const loginUser = textOf(value, 'loginDisplayNameUser');
  if (loginAccount === undefined || loginUser === undefined) return undefined;
  const roleAccount = textOf(value, 'roleDisplayNameAccount');
  const roleUser = textOf(value, 'roleDisplayNameUser');
  const switched = roleAccount !== undefined && roleUser !== undefined;
  return { loginAccount, loginUser, ...(switched && { roleAccount, roleUser }) };
}
