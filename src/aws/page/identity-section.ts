import { found } from '../../core/diagnosis/finding.ts';
import { factRow, isOff, row, type Section, section } from '../../core/diagnosis/section.ts';
import { joined, named, say, type Value } from '../../core/diagnosis/value.ts';
import { isAccountNumber } from '../../core/model/account-number.ts';
import type { Identity } from '../../core/roles/identity.ts';
import { hasManySessions, needsToken } from '../../core/roles/session-mode.ts';
import { MOST_SESSIONS } from '../../core/roles/sessions.ts';
import { USER_INFO_COOKIE } from '../values/selectors.ts';
import type { PageFacts } from './facts.ts';
import type { IdentityReading } from './identity.ts';
import type { IdentitySource, Person } from './identity-sources.ts';
import { mayShowMore } from './late-facts.ts';

/** The facts that the sources rest on, by their numbers in docs/console.md. */
const FACT_NUMBERS = {
  sessionData: '3.1.1',
  accountInfo: '4.5.1',
  displayNames: '4.1.2',
  userInfo: '1.7.1',
  history: '1.4.4',
  host: '3.2.1',
  tile: '4.4.2',
} as const satisfies Readonly<Record<IdentitySource, string>>;

/** In the order in which Hatrack believes them (docs/console.md 4.9). */
const SOURCES = Object.keys(FACT_NUMBERS) as readonly IdentitySource[];

type Field = 'account' | 'alias' | 'user' | 'roleName';

/**
 * What each source says about who is signed in, and what is wrong with that, or with the token that a switch needs.
 * @param now ms since 1970
 * @param identity who Hatrack takes the page for, with what other pages have shown
 */
export function identitySection(reading: IdentityReading, now: number, identity: Identity = reading.identity): Section {
  const { facts } = reading;
  const { base, role, mode, sessionId, sessions = [] } = identity;
  const works = role ? person({ ...role, roleName: role.displayName ?? role.roleName }) : [];
  const taken = joined('→', person(base), works);
  const who = taken.length > 0 ? taken : [say('unknownIdentity')];
  const disagreeing = SOURCES.filter(source => contradictions(source, reading).length > 0);
  const isSettled = !mayShowMore(reading, now);
  return section(
    'part_identity',
    role ? works : who,
    [
      row(say('row_taken'), ...who),
      ...SOURCES.map(source => factRow(FACT_NUMBERS[source], say(`source_${source}`), ...said(source, reading))),
    ],
    found(
      [facts.errorCode !== undefined, 'page_error', facts.errorCode ?? ''],
      [base.isRoot === true, 'root_user'],
      [!isSettled, 'page_young'],
      [isSettled && (base.account ?? base.alias ?? base.user) === undefined, 'identity_unknown'],
      [isSettled && tokenSource(facts, mode) === 'none', 'token_missing'],
      [isSettled && hasManySessions(mode) && sessionId === undefined, 'session_unknown'],
      [sessions.length >= MOST_SESSIONS, 'sessions_full', sessions.length],
      [reading.isOutdated, 'identity_outdated'],
      [
        !reading.isOutdated && disagreeing.length > 0,
        'sources_disagree',
        { list: disagreeing.map(source => say(`source_${source}`)) },
      ],
    ),
  );
}

/**
 * Whether a page lacks what a switch needs, or contradicts itself.
 * @param now ms since 1970
 */
export function isPageOff(reading: IdentityReading, now: number): boolean {
  return isOff(identitySection(reading, now));
}

/** Where the token comes from that a switch needs; `unneeded` in multi-session mode. */
export function tokenSource(
  { csrf, cookies }: PageFacts,
  mode: Identity['mode'],
): 'page' | 'cookie' | 'none' | 'unneeded' {
  if (!needsToken(mode)) return 'unneeded';
  if (csrf !== undefined) return 'page';
  return cookies.get(USER_INFO_COOKIE) ? 'cookie' : 'none';
}

/** What one source says, whether it counts, and where it contradicts the identity that came from all of them. */
function said(source: IdentitySource, reading: IdentityReading): readonly Value[] {
  const one = reading.sources[source];
  if (!one) return [{ ...say('state_missing'), tone: 'faint' }];
  const people = joined('→', ...[one.base, one.role, one.current].map(each => (each ? person(each) : [])));
  const fields = contradictions(source, reading).map(field => say(`field_${field}`));
  return [
    ...(people.length > 0 ? people : [say('state_empty')]),
    ...(reading.valid[source] ? [] : [{ ...say('state_unused'), tone: 'careful' } as const]),
    ...(fields.length > 0 ? [{ ...say('state_disagrees', { list: fields }), tone: 'careful' } as const] : []),
  ];
}

/** `alice @ corp-jump · 111122223333`; the user of a role's session includes the role. */
function person({ account, alias, user, roleName }: Person): readonly Value[] {
  const who = user === undefined ? named('role', roleName) : named('user', user);
  return joined('@', who, joined('·', named('alias', alias), named('account', account)));
}

function contradictions(source: IdentitySource, reading: IdentityReading): readonly Field[] {
  const one = reading.valid[source];
  if (!one) return [];
  const { base: who, role: worksAs } = reading.identity;
  const { isRoot, ...base } = who;
  const role = worksAs && { ...worksAs, ...numberOf(worksAs) };
  // While not switched, the history may name an earlier base (docs/console.md 1.4).
  const saidBase = source === 'history' && !role ? undefined : one.base;
  const current: readonly Field[] = role ? ['account', 'roleName'] : isRoot ? ['account'] : ['account', 'user'];
  return [
    ...new Set([
      ...differing(saidBase, base, isRoot ? ['account', 'alias'] : ['account', 'alias', 'user']),
      ...differing(one.current, role ?? base, current),
      ...(role ? differing(one.role, role, ['account', 'roleName']) : one.role ? (['roleName'] as const) : []),
    ]),
  ];
}

/** A role's account may be an alias, which says nothing about the number. */
function numberOf({ account }: NonNullable<Identity['role']>): { readonly account: string | undefined } {
  return { account: isAccountNumber(account) ? account : undefined };
}

function differing(
  one: Person | undefined,
  other: Readonly<Partial<Record<Field, string | undefined>>>,
  fields: readonly Field[],
): readonly Field[] {
  return fields.filter(field => {
    const [said, taken] = [one?.[field]?.toLowerCase(), other[field]?.toLowerCase()];
    return said !== undefined && taken !== undefined && said !== taken;
  });
}
