import { describe, expect, it } from 'vitest';
import { type PageSnapshot, standingOf } from '../../core/diagnosis/page-snapshot.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { csrfOfUserInfo } from '../csrf.ts';
import { type ElementName, HISTORY_COOKIES } from '../selectors.ts';
import { factsOf, type RawPage } from './facts.fixture.ts';
import type { ElementCounts } from './header-generation.ts';
import { isPageOff, pageSnapshot } from './page-snapshot.ts';

const SESSION = {
  prismModeEnabled: false,
  accountId: '999999999999',
  accountAlias: 'corp-jump',
  sessionARN: 'arn:aws:iam::999999999999:user/alice',
};
const USER_INFO = { arn: 'arn:aws:iam::999999999999:user/alice', alias: 'corp-jump', username: 'alice' };
const NAMES = { loginDisplayNameAccount: 'corp-jump', loginDisplayNameUser: 'alice' };
const TILE = 'corp-jump (9999-9999-9999)';

const HEADER_2025: ElementCounts = { header: 1, headerContent: 1, bar: 1, accountButton: 1, tile: 1, sessionData: 1 };

/** A page as it is today, with some of it changed. */
const page = (changed: RawPage = {}): RawPage => ({
  ...{ sessionData: SESSION, userInfo: USER_INFO, accountInfo: NAMES, tile: TILE },
  mbtc: csrfOfUserInfo(encodeURIComponent(JSON.stringify(USER_INFO))),
  ...changed,
});

function snapshot(raw: RawPage, now = HEADER_2025): PageSnapshot {
  return pageSnapshot(factsOf(raw), { now }, DEFAULT_SETTINGS, 1_000_000);
}

/** Facts that are not as Hatrack knows them. */
const changed = ({ facts }: PageSnapshot): string[] =>
  facts
    .map(fact => `${fact.name} ${standingOf(fact)}`)
    .filter(fact => fact.endsWith(' missing') || fact.endsWith(' different'));

describe('the facts of a page', () => {
  it('hold on a page as it is today', () => {
    expect(changed(snapshot(page()))).toEqual([]);
  });

  it('hold no value of the page', () => {
    const history = { bn: 'alice', ba: 'corp-jump', rl: [{ a: '111122220001', r: 'Developer', d: 'dev', c: '' }] };
    const { facts } = snapshot(page({ history }));
    expect(facts.find(({ name }) => name === HISTORY_COOKIES[0])?.status).toBe('found');
    expect(JSON.stringify(facts)).not.toMatch(/alice|corp-jump|\d{12}|Developer/);
  });

  it.each<[string, RawPage, ElementCounts, string[]]>([
    [
      'no metadata',
      { sessionData: undefined },
      { ...HEADER_2025, sessionData: 0 },
      ['meta[name="awsc-session-data"] missing'],
    ],
    [
      'metadata without an account',
      { sessionData: { prismModeEnabled: false } },
      HEADER_2025,
      ['meta[name="awsc-session-data"] different'],
    ],
    ['a token that is not the checksum', { mbtc: 5 }, HEADER_2025, ['AWSC.Auth.getMbtc different']],
    ['no token', { mbtc: undefined }, HEADER_2025, ['AWSC.Auth.getMbtc missing']],
    ['names that are none', { accountInfo: { x: 1 } }, HEADER_2025, ['ConsoleNavService.AccountInfo missing']],
    [
      'a tile without a number',
      { tile: 'corp-jump' },
      HEADER_2025,
      ['[data-testid="awsc-account-info-tile"] different'],
    ],
    ['no user cookie', { userInfo: undefined }, HEADER_2025, ['aws-userInfo missing']],
    [
      'an unknown header',
      {},
      { header: 1, headerContent: 1, accountButton: 1, tile: 1, sessionData: 1 },
      ['#awsc-top-level-nav missing'],
    ],
  ])('tell what does not hold: %s', (_, raw, counts, names) => {
    expect(changed(snapshot(page(raw), counts))).toEqual(names);
  });

  it('want of an older header what it had', () => {
    const counts: Partial<Record<ElementName, number>> = {
      header: 1,
      headerContent: 1,
      header2021: 1,
      accountButton: 1,
      signInEndpoint: 1,
    };
    const { tile: _, ...raw } = page({ sessionData: undefined, signInEndpoint: 'signin.aws.amazon.com' });
    const seen = snapshot(raw, counts);
    expect(seen.generation).toBe('2021');
    expect(changed(seen)).toEqual([]);
  });

  it.each([
    [{ header2016: 1 }, '2016'],
    [{ header2020: 2 }, '2020'],
    [{ header2021: 1, header2020: 1 }, '2021'],
    [{ bar: 1, header2021: 1 }, '2025'],
    [{ headerContent: 1 }, 'unknown'],
    [{ header: 1 }, 'none'],
  ] as const)('tell the generation: %j', (counts, generation) => {
    expect(snapshot(page(), counts).generation).toBe(generation);
  });
});

describe('the sources', () => {
  const disagreeing = (raw: RawPage): string[] =>
    snapshot(raw)
      .sources.filter(({ disagrees }) => disagrees.length > 0)
      .map(({ name, disagrees }) => `${name}: ${disagrees.join()}`);

  it('agree on a page as it is today', () => {
    expect(disagreeing(page())).toEqual([]);
    expect(snapshot(page()).sources.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'sessionData used',
      'accountInfo used',
      'displayNames missing',
      'userInfo used',
      'history missing',
      'host missing',
      'tile used',
    ]);
  });

  it('tell which of them contradicts the rest', () => {
    expect(disagreeing(page({ tile: 'other (1000-0000-0001)' }))).toEqual(['tile: account']);
    expect(disagreeing(page({ accountInfo: { ...NAMES, loginDisplayNameUser: 'bob' } }))).toEqual([
      'accountInfo: user',
    ]);
  });

  it('agree of the root user, whom the console calls by the account', () => {
    const arn = 'arn:aws:iam::999999999999:root';
    const root = page({
      sessionData: { ...SESSION, sessionARN: arn },
      userInfo: { ...USER_INFO, arn },
      accountInfo: { ...NAMES, loginDisplayNameUser: 'corp-jump' },
    });
    expect(disagreeing(root)).toEqual([]);
    expect(isPageOff(factsOf(root), 1_000_000)).toBe(true);
  });

  it('agree of a role, where base and role are two people', () => {
    const arn = 'arn:aws:sts::111122220001:assumed-role/Developer/alice';
    const role = page({
      sessionData: { prismModeEnabled: false, accountId: '111122220001', sessionARN: arn },
      userInfo: { arn, alias: '111122220001', username: 'assumed-role/Developer/alice' },
      accountInfo: { ...NAMES, roleDisplayNameAccount: '1111-2222-0001', roleDisplayNameUser: 'Developer' },
      history: { bn: 'alice', ba: 'corp-jump', rl: [] },
      tile: '1111-2222-0001',
    });
    expect(disagreeing(role)).toEqual([]);
    expect(disagreeing({ ...role, history: { bn: 'bob', ba: 'corp-jump', rl: [] } })).toEqual(['history: user']);
  });

  it('leave out the cookies of other sessions', () => {
    const url = 'https://999999999999-abcdefgh.us-east-1.console.aws.amazon.com/ec2/home';
    const multi = page({
      url,
      sessionData: { ...SESSION, prismModeEnabled: true },
      userInfo: { ...USER_INFO, arn: 'arn:aws:iam::100000000001:user/dora' },
    });
    const seen = snapshot(multi);
    expect(seen.sources.find(({ name }) => name === 'userInfo')?.state).toBe('unused');
    expect(disagreeing(multi)).toEqual([]);
    expect(seen.token).toBe('unneeded');
  });
});

describe('a page is off', () => {
  it.each<[string, RawPage, boolean]>([
    ['not as it is today', page(), false],
    ['without anything to go by', {}, true],
    ['without a token', page({ mbtc: undefined, userInfo: undefined }), true],
    ['with an error in place of itself', page({ errorCode: '400' }), true],
    ['showing an earlier sign-in', page({ userInfo: { arn: 'arn:aws:iam::100000000001:user/dora' } }), true],
  ])('%s', (_, raw, off) => {
    expect(isPageOff(factsOf(raw), 1_000_000)).toBe(off);
  });

  it('not yet while it may tell more', () => {
    expect(isPageOff(factsOf({}), 2)).toBe(false);
  });
});
