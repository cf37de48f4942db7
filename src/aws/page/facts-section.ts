import { found } from '../../core/diagnosis/finding.ts';
import { factRow, type Row, type Section, section } from '../../core/diagnosis/section.ts';
import { code, first, say } from '../../core/diagnosis/value.ts';
import { isRecord } from '../../core/guards.ts';
import type { Identity } from '../../core/roles/identity.ts';
import { hasManySessions } from '../../core/roles/session-mode.ts';
import { isSignInHost } from '../hosts/hosts.ts';
import { csrfOfUserInfo } from '../values/csrf.ts';
import { decodeJson } from '../values/decode-text.ts';
import {
  ACCOUNT_INFO,
  ELEMENTS,
  type ElementName,
  FACT_NUMBERS,
  GET_MBTC,
  HISTORY_COOKIES,
  SESSION_COOKIE_PREFIX,
  USER_INFO_COOKIE,
} from '../values/selectors.ts';
import type { PageFacts } from './facts.ts';
import { type ElementCounts, headerGeneration } from './header-generation.ts';
import type { IdentityReading } from './identity.ts';
import { mayShowMore } from './late-facts.ts';

/** How many there are of the things that Hatrack relies on. */
export interface PageCounts {
  /** Elements by the names of `ELEMENTS`. */
  readonly now: ElementCounts;
  /** When the page had loaded; absent if the script did not count then. */
  readonly atLoad?: ElementCounts;
  /** Session cookies at the console's hosts; absent in classic mode, which has none. */
  readonly sessionCookies?: number;
}

/** One thing on the page that Hatrack relies on. */
interface Fact {
  /** A selector, a cookie's name, or the path of a global. */
  readonly name: string;
  /** `different`: it is there, and not as Hatrack knows it; `fine`: it is missing, and this page need not have it. */
  readonly standing: 'found' | 'missing' | 'different' | 'fine';
  /** It was there when the page had loaded. */
  readonly wasAtLoad?: boolean;
}

/** A sentence lists at most this many names. */
const IN_SENTENCE = 6;

/**
 * Each fact of `selectors.ts`: whether this page has it, and whether it is as Hatrack knows it.
 * @param now ms since 1970
 */
export function factsSection(reading: IdentityReading, identity: Identity, counts: PageCounts, now: number): Section {
  const all = checkFacts(reading.facts, identity, counts);
  const changed = all.filter(isChanged).map(({ name }) => name);
  const isSettled = !mayShowMore(reading, now) && headerGeneration(counts.now) !== 'none';
  return section(
    'part_facts',
    [changed.length === 0 ? say('factsHold') : say('factsChanged', changed.length)],
    all.map(rowOf),
    found([isSettled && changed.length > 0, 'facts_changed', changed.length, first(IN_SENTENCE, changed)]),
  );
}

function rowOf(fact: Fact): Row {
  const { name, standing, wasAtLoad } = fact;
  const tone = isChanged(fact) ? 'careful' : 'faint';
  const wasThere = wasAtLoad && (standing === 'missing' || standing === 'fine');
  return factRow(
    FACT_NUMBERS[name],
    code(name),
    { ...say(`fact_${standing}`), tone },
    wasThere && say('fact_was_there'),
  );
}

function isChanged({ standing }: Fact): boolean {
  return standing === 'missing' || standing === 'different';
}

function checkFacts(
  facts: PageFacts,
  identity: Identity,
  { now, atLoad, sessionCookies }: PageCounts,
): readonly Fact[] {
  const generation = headerGeneration(now);
  const isAlone = !hasManySessions(identity.mode);
  const isSwitched = identity.role !== undefined;
  const is = (...generations: readonly string[]): boolean => generations.includes(generation);
  const isNew = is('2025', 'unknown');
  const element = (name: ElementName, isExpected: boolean, isAsKnown = true): Fact => ({
    ...check(ELEMENTS[name], isExpected, (now[name] ?? 0) > 0, isAsKnown),
    ...(atLoad && { wasAtLoad: (atLoad[name] ?? 0) > 0 }),
  });
  const cookie = (name: string, isExpected: boolean, ...fields: readonly string[]): Fact => {
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
    cookie(USER_INFO_COOKIE, isAlone, 'arn'),
    cookie(known, isAlone && isSwitched, 'rl', 'bn', 'ba'),
    cookie(inBrief, false, 'rl', 'bn', 'ba'),
    // Each open session has such a cookie (docs/console.md 1.7.8).
    ...(sessionCookies === undefined ? [] : [check(`${SESSION_COOKIE_PREFIX}…`, true, sessionCookies > 0)]),
    check(ACCOUNT_INFO, !is('2016', 'none'), accountInfo !== undefined),
    check(GET_MBTC, isAlone && !is('none'), csrf !== undefined, checksum === undefined || checksum === csrf),
  ];
}

function check(name: string, isExpected: boolean, isThere: boolean, isAsKnown = true): Fact {
  if (!isThere) return { name, standing: isExpected ? 'missing' : 'fine' };
  return { name, standing: isAsKnown ? 'found' : 'different' };
}
