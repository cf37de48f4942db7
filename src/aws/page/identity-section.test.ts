import { describe, expect, it } from 'vitest';
import { findingsOf, rowsOf } from '../../core/diagnosis/written.fixture.ts';
import { LATER, NAMES, page, SESSION, USER_INFO } from './console-page.fixture.ts';
import { type RawPage, readingOf } from './facts.fixture.ts';
import { identitySection, isPageOff } from './identity-section.ts';

describe('the sources', () => {
  const rows = (raw: RawPage): readonly string[] => rowsOf(identitySection(readingOf(raw), LATER)).slice(1);
  const disagreeing = (raw: RawPage): string[] =>
    rows(raw)
      .filter(line => line.includes('disagrees'))
      .map(line => line.replace(/:.*disagrees/, ':'));

  it('agree on a page as it is today', () => {
    expect(rows(page())).toEqual([
      'sessionData: alice @ corp-jump · 999999999999',
      'accountInfo: alice @ corp-jump',
      'displayNames: missing',
      'userInfo: alice @ corp-jump · 999999999999',
      'history: missing',
      'host: missing',
      'tile: corp-jump · 999999999999',
    ]);
  });

  it('say which of them contradicts the rest', () => {
    expect(disagreeing(page({ tile: 'other (1000-0000-0001)' }))).toEqual(['tile: account']);
    expect(disagreeing(page({ accountInfo: { ...NAMES, loginDisplayNameUser: 'bob' } }))).toEqual([
      'accountInfo: user',
    ]);
  });

  it('agree about the root user: the console names that one by its account', () => {
    const arn = 'arn:aws:iam::999999999999:root';
    const root = page({
      sessionData: { ...SESSION, sessionARN: arn },
      userInfo: { ...USER_INFO, arn },
      accountInfo: { ...NAMES, loginDisplayNameUser: 'corp-jump' },
    });
    expect(disagreeing(root)).toEqual([]);
    expect(isPageOff(readingOf(root), LATER)).toBe(true);
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
    expect(rows(multi)).toContain('userInfo: dora @ corp-jump · 100000000001 unused');
    expect(disagreeing(multi)).toEqual([]);
  });
});

describe('what is off with who is signed in', () => {
  const ARN = 'arn:aws:iam::999999999999:root';
  const session = { id: 'a', base: {}, hasTab: true };
  const multi = page({ isMultiSession: true, sessionData: { ...SESSION, prismModeEnabled: true } });
  const nobody: RawPage = { mbtc: 7 };

  it.each<[string, RawPage, string[]]>([
    ['nothing', page(), []],
    ['nobody known', nobody, ['wrong: identity_unknown']],
    ['no token', page({ mbtc: undefined, userInfo: undefined }), ['wrong: token_missing']],
    ['an error page', page({ errorCode: '400' }), ['wrong: page_error (400)']],
    [
      'the root user',
      page({ sessionData: { ...SESSION, sessionARN: ARN }, userInfo: { ...USER_INFO, arn: ARN } }),
      ['wrong: root_user'],
    ],
    [
      'an earlier sign-in',
      page({ userInfo: { arn: 'arn:aws:iam::100000000001:user/dora' } }),
      ['careful: identity_outdated'],
    ],
    ['sources that contradict each other', page({ tile: 'x (1000-0000-0001)' }), ['careful: sources_disagree (tile)']],
    [
      'a session without its id, and no token that it would need',
      { ...multi, mbtc: undefined },
      ['careful: session_unknown'],
    ],
  ])('%s', (_, raw, findings) => {
    expect(findingsOf(identitySection(readingOf(raw), LATER))).toEqual(findings);
  });

  it('nothing yet while the page loads', () => {
    expect(findingsOf(identitySection(readingOf(nobody), 2))).toEqual(['note: page_young']);
  });

  it('as many sessions as there can be', () => {
    const reading = readingOf(page());
    const sessions = Array.from({ length: 5 }, (_, id) => ({ ...session, id: `${id}` }));
    const identity = { ...reading.identity, sessions };
    expect(findingsOf(identitySection(reading, LATER, identity))).toEqual(['careful: sessions_full (5)']);
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
    expect(isPageOff(readingOf(raw), LATER)).toBe(off);
  });

  it('not yet while it may show more', () => {
    expect(isPageOff(readingOf({}), 2)).toBe(false);
  });
});
