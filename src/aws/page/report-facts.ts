import type { HeaderGeneration, PageFact } from '../../core/diagnosis/page-report.ts';
import { LONGEST } from '../../core/limits.ts';
import { parseCookies } from '../cookies.ts';
import { csrfOfUserInfo } from '../csrf.ts';
import { decodeJson } from '../decode-text.ts';
import { isSignInHost } from '../hosts.ts';
import { isRecord, textOf } from '../read-fields.ts';
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
import { type ElementCounts, headerGeneration } from './header-generation.ts';

/** What was seen in the page besides its facts, unguarded where it is `unknown`. */
export interface PageChecks {
  /** As `collectPageFacts` gave it. */
  readonly raw: unknown;
  /** Of `ELEMENTS`, now; and when the page had loaded, where somebody looked. */
  readonly counts: ElementCounts;
  readonly countsAtLoad?: ElementCounts;
  /** How many cookies of sessions the browser has at the console's hosts; `undefined` where nobody looked. */
  readonly sessionCookies?: number;
  /** As `collectGlobalShapes` gave it; `undefined` where the page's world did not answer. */
  readonly globals: unknown;
}

interface Seen {
  readonly isDifferent?: boolean;
  readonly shape?: string;
}

/** Each fact of `selectors.ts`: whether this page has it, as Hatrack knows it. Names and types are told, no value is. */
export function reportFacts(
  facts: PageFacts,
  checks: PageChecks,
  isClassic: boolean,
  isSwitched: boolean,
): readonly PageFact[] {
  const { counts, countsAtLoad } = checks;
  const raw = isRecord(checks.raw) ? checks.raw : {};
  const generation = headerGeneration(counts);
  const is = (...generations: readonly HeaderGeneration[]): boolean => generations.includes(generation);
  const isNew = is('2025', 'unknown');
  const element = (name: ElementName, isExpected: boolean, seen: Seen = {}): PageFact => {
    const count = counts[name] ?? 0;
    const { isDifferent = false, shape = count > 1 ? `${count} of them` : undefined } = count > 0 ? seen : {};
    return {
      name: ELEMENTS[name],
      kind: 'element',
      status: count === 0 ? 'missing' : isDifferent ? 'different' : 'found',
      isExpected,
      ...(shape !== undefined && { shape }),
      ...(countsAtLoad && { wasAtLoad: (countsAtLoad[name] ?? 0) > 0 }),
    };
  };
  return [
    element('sessionData', isNew, sessionDataSeen(textOf(raw, 'sessionData', LONGEST.metadata) ?? '')),
    element('credentialsData', false),
    element('signInEndpoint', is('2016', '2020', '2021'), {
      isDifferent: !isSignInHost(facts.signInEndpoint ?? '', facts.url.partition),
    }),
    element('header', !is('none')),
    element('bar', isNew),
    element('accountButton', !is('none')),
    element('tile', isNew, { isDifferent: !/\d{4}-\d{4}-\d{4}/.test(facts.tile ?? '') }),
    element('loginDisplayNameUser', is('2016')),
    element('loginDisplayNameAccount', is('2016')),
    element('roleDisplayNameUser', is('2016') && isSwitched),
    element('roleDisplayNameAccount', is('2016') && isSwitched),
    element('darkBody', false),
    element('errorCode', false),
    ...cookieFacts(parseCookies(textOf(raw, 'cookies', LONGEST.cookies) ?? ''), isClassic, isSwitched),
    ...sessionCookieFacts(checks.sessionCookies),
    ...globalFacts(isRecord(checks.globals) ? checks.globals : {}, facts, is('2016', 'none'), isClassic && !is('none')),
  ];
}

function sessionDataSeen(content: string): Seen {
  const fields = decodeJson(content);
  if (!isRecord(fields)) return { isDifferent: true, shape: 'no JSON object' };
  const isDifferent = !('accountId' in fields && 'sessionARN' in fields && 'prismModeEnabled' in fields);
  return { isDifferent, shape: fieldNames(fields) };
}

function cookieFacts(cookies: ReadonlyMap<string, string>, isClassic: boolean, isSwitched: boolean): PageFact[] {
  const cookie = (
    name: string,
    isExpected: boolean,
    seenIn: (fields: Readonly<Record<string, unknown>>) => Seen,
  ): PageFact => {
    const value = cookies.get(name);
    if (value === undefined) return { name, kind: 'cookie', status: 'missing', isExpected };
    const fields = decodeJson(value);
    const { isDifferent, shape } = isRecord(fields) ? seenIn(fields) : { isDifferent: true, shape: 'no JSON object' };
    return { name, kind: 'cookie', status: isDifferent ? 'different' : 'found', isExpected, ...(shape && { shape }) };
  };
  const [known, briefed] = HISTORY_COOKIES;
  return [
    cookie(USER_INFO_COOKIE, isClassic, fields => ({ isDifferent: !('arn' in fields), shape: fieldNames(fields) })),
    cookie(known, isClassic && isSwitched, historySeen),
    cookie(briefed, false, historySeen),
  ];
}

/** In multi-session mode each open session has one (console.md 1.7). */
function sessionCookieFacts(count: number | undefined): PageFact[] {
  if (count === undefined) return [];
  const name = `${SESSION_COOKIE_PREFIX}…`;
  const status = count > 0 ? 'found' : 'missing';
  return [{ name, kind: 'cookie', status, isExpected: true, ...(count > 0 && { shape: `${count} of them` }) }];
}

function historySeen(fields: Readonly<Record<string, unknown>>): Seen {
  const { rl } = fields;
  if (!Array.isArray(rl)) return { isDifferent: true, shape: fieldNames(fields) };
  const inEntry = isRecord(rl[0]) ? `, each ${fieldNames(rl[0])}` : '';
  return {
    isDifferent: !('bn' in fields && 'ba' in fields),
    shape: `${fieldNames(fields)}; ${rl.length} entries${inEntry}`,
  };
}

function globalFacts(
  shapes: Readonly<Record<string, unknown>>,
  facts: PageFacts,
  hasNoInfo: boolean,
  needsToken: boolean,
): PageFact[] {
  const type = textOf(shapes, 'accountInfo') ?? 'undefined';
  const fields = Array.isArray(shapes.fields) ? shapes.fields.filter(Array.isArray).map(pair => pair.join(': ')) : [];
  const tokenType = textOf(shapes, 'getMbtc') ?? 'undefined';
  const gives = textOf(shapes, 'gives');
  const userInfo = facts.cookies.get(USER_INFO_COOKIE);
  const sum = userInfo === undefined ? undefined : csrfOfUserInfo(userInfo);
  const isOther = sum !== undefined && facts.csrf !== undefined && sum !== facts.csrf;
  const comparison =
    sum === undefined || facts.csrf === undefined ? '' : isOther ? ', not the checksum' : ', the checksum';
  return [
    {
      name: ACCOUNT_INFO,
      kind: 'global',
      status: isAbsent(type) ? 'missing' : facts.accountInfo ? 'found' : 'different',
      isExpected: !hasNoInfo,
      ...(!isAbsent(type) && { shape: [type, ...fields.filter(isShape)].join(', ') }),
    },
    {
      name: GET_MBTC,
      kind: 'global',
      status: isAbsent(tokenType) ? 'missing' : facts.csrf === undefined || isOther ? 'different' : 'found',
      isExpected: needsToken,
      ...(!isAbsent(tokenType) && { shape: `${tokenType} that gives ${gives ?? '?'}${comparison}` }),
    },
  ];
}

function isAbsent(type: string): boolean {
  return type === 'undefined' || type === 'null';
}

/** Names of fields; a page could have anything stand there, so what looks like no name is left out. */
function fieldNames(fields: Readonly<Record<string, unknown>>): string {
  return Object.keys(fields)
    .filter(name => /^[A-Za-z][A-Za-z_]{0,30}$/.test(name))
    .slice(0, 20)
    .join(' ');
}

function isShape(text: string): boolean {
  return /^[A-Za-z_]{1,40}: [a-z]{1,12}$/.test(text);
}
