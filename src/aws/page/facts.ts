import { LONGEST } from '../../core/limits.ts';
import { type ConsoleUrl, parseConsoleUrl } from '../console-url.ts';
import { parseCookies } from '../cookies.ts';
import { readMbtc } from '../csrf.ts';
import { isRecord, textOf } from '../read-fields.ts';
import { readSessionData, type SessionData } from './session-data.ts';

/** What a console page shows to Hatrack, checked. */
export interface PageFacts {
  readonly url: ConsoleUrl;
  /** When the document came to be, in ms since 1970: tells it from the next one at the same address. */
  readonly loadedAt: number;
  /** The browser said there that it was offline. */
  readonly isOffline?: true;
  readonly session?: SessionData;
  /** The page says so beside `session`, which may be missing or incomplete. */
  readonly isMultiSession?: true;
  /** Of the legacy meta. */
  readonly signInEndpoint?: string;
  /** Text of the account tile, once the header is there. */
  readonly tile?: string;
  /** Of a page that stands in for the one asked for: `400`. */
  readonly errorCode?: string;
  /** As the header of 2016 names them. */
  readonly displayNames?: AccountInfo;
  /** It shows that its session is over. */
  readonly isSignedOut?: true;
  /** Only those that Hatrack knows, values as they stand in `document.cookie`; of sessions' cookies the names alone. */
  readonly cookies: ReadonlyMap<string, string>;
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
 * Checks what `collectPageFacts` and `collectPageWorldFacts` brought.
 * `undefined` where it is not from a console page; a page-world part that is missing or broken is left out.
 */
export function parsePageFacts(value: unknown, pageWorld?: unknown): PageFacts | undefined {
  if (!isRecord(value)) return undefined;
  // A page has any address that it likes, and can be switched from nevertheless.
  const url = parseConsoleUrl(textOf(value, 'url', Number.POSITIVE_INFINITY) ?? '');
  if (url === undefined) return undefined;
  const session = readSessionData(textOf(value, 'sessionData', LONGEST.metadata) ?? '');
  const signInEndpoint = textOf(value, 'signInEndpoint');
  const tile = textOf(value, 'tile');
  const errorCode = textOf(value, 'errorCode');
  const displayNames = readAccountInfo(value.displayNames);
  const accountInfo = isRecord(pageWorld) ? readAccountInfo(pageWorld.accountInfo) : undefined;
  const csrf = isRecord(pageWorld) ? readMbtc(pageWorld.mbtc) : undefined;
  return {
    url,
    loadedAt: typeof value.loadedAt === 'number' ? value.loadedAt : 0,
    ...(value.isOffline === true && { isOffline: true }),
    ...(session && { session }),
    ...(value.isMultiSession === true && { isMultiSession: true }),
    ...(signInEndpoint !== undefined && { signInEndpoint }),
    ...(tile !== undefined && { tile }),
    ...(errorCode !== undefined && { errorCode }),
    ...(displayNames && { displayNames }),
    ...(value.isSignedOut === true && { isSignedOut: true }),
    cookies: parseCookies(textOf(value, 'cookies', LONGEST.cookies) ?? ''),
    ...(accountInfo && { accountInfo }),
    ...(csrf !== undefined && { csrf }),
  };
}

/** `undefined` without the two names of the login: the page is not ready, or is no longer what it was. */
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
