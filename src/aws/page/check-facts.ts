import type { FactCheck, HeaderGeneration } from '../../core/diagnosis/page-snapshot.ts';
import { csrfOfUserInfo } from '../csrf.ts';
import { decodeJson } from '../decode-text.ts';
import { isSignInHost } from '../hosts.ts';
import { isRecord } from '../read-fields.ts';
import {
  ACCOUNT_INFO,
  ELEMENTS,
  type ElementName,
  GET_MBTC,
  HISTORY_COOKIES,
  SESSION_COOKIE_PREFIX,
  USER_INFO_COOKIE,
} from '../selectors.ts';
import type { PageFacts } from './facts.ts';
import type { ElementCounts } from './header-generation.ts';
import { readIdentity } from './identity.ts';

/** How much there is of what Hatrack relies on. */
export interface PageCounts {
  /** Elements by the names of `ELEMENTS`. */
  readonly now: ElementCounts;
  /** When the page had loaded; absent where nobody looked. */
  readonly atLoad?: ElementCounts;
  /** Cookies of sessions at the console's hosts; absent in classic mode, which has none. */
  readonly sessionCookies?: number;
}

/** Each fact of `selectors.ts`: whether this page has it, and whether it is as Hatrack knows it. */
export function checkFacts(
  facts: PageFacts,
  { now, atLoad, sessionCookies }: PageCounts,
  generation: HeaderGeneration,
): readonly FactCheck[] {
  const { identity } = readIdentity(facts);
  const isClassic = identity.mode === 'classic';
  const isSwitched = identity.role !== undefined;
  const is = (...generations: readonly HeaderGeneration[]): boolean => generations.includes(generation);
  const isNew = is('2025', 'unknown');
  const element = (name: ElementName, isExpected: boolean, isAsKnown = true): FactCheck => ({
    ...check(ELEMENTS[name], isExpected, (now[name] ?? 0) > 0, isAsKnown),
    ...(atLoad && { wasAtLoad: (atLoad[name] ?? 0) > 0 }),
  });
  const cookie = (name: string, isExpected: boolean, ...fields: readonly string[]): FactCheck => {
    const value = facts.cookies.get(name);
    const content = value === undefined ? undefined : decodeJson(value);
    return check(name, isExpected, value !== undefined, isRecord(content) && fields.every(field => field in content));
  };
  const { session = {}, accountInfo, csrf } = facts;
  const saysWho = session.accountId !== undefined && session.sessionArn !== undefined;
  const userInfo = facts.cookies.get(USER_INFO_COOKIE);
  const checksum = userInfo === undefined ? undefined : csrfOfUserInfo(userInfo);
  const [known, inBrief] = HISTORY_COOKIES;
  return [
    element('sessionData', isNew, saysWho && session.multiSession !== undefined),
    element('credentialsData', false),
    element(
      'signInEndpoint',
      is('2016', '2020', '2021'),
      isSignInHost(facts.signInEndpoint ?? '', facts.url.partition),
    ),
    element('header', !is('none')),
    element('bar', isNew),
    element('accountButton', !is('none')),
    element('tile', isNew, /\d{4}-\d{4}-\d{4}/.test(facts.tile ?? '')),
    element('loginDisplayNameUser', is('2016')),
    element('loginDisplayNameAccount', is('2016')),
    element('roleDisplayNameUser', is('2016') && isSwitched),
    element('roleDisplayNameAccount', is('2016') && isSwitched),
    element('darkBody', false),
    element('errorCode', false),
    cookie(USER_INFO_COOKIE, isClassic, 'arn'),
    cookie(known, isClassic && isSwitched, 'rl', 'bn', 'ba'),
    cookie(inBrief, false, 'rl', 'bn', 'ba'),
    // Each open session has one (console.md 1.7).
    ...(sessionCookies === undefined ? [] : [check(`${SESSION_COOKIE_PREFIX}…`, true, sessionCookies > 0)]),
    check(ACCOUNT_INFO, !is('2016', 'none'), accountInfo !== undefined),
    check(GET_MBTC, isClassic && !is('none'), csrf !== undefined, checksum === undefined || checksum === csrf),
  ];
}

function check(name: string, isExpected: boolean, isThere: boolean, isAsKnown = true): FactCheck {
  return { name, isExpected, status: !isThere ? 'missing' : isAsKnown ? 'found' : 'different' };
}
