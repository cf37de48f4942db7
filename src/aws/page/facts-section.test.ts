import { describe, expect, it } from 'vitest';
import { findingsOf, rowsOf } from '../../core/diagnosis/written.fixture.ts';
import { type ElementName, HISTORY_COOKIES } from '../values/selectors.ts';
import { HEADER_2025, LATER, page } from './console-page.fixture.ts';
import { type RawPage, readingOf } from './facts.fixture.ts';
import { factsSection } from './facts-section.ts';
import { type ElementCounts, headerGeneration } from './header-generation.ts';

const factsIn = (raw: RawPage, now = HEADER_2025) => {
  const reading = readingOf(raw);
  return factsSection(reading, reading.identity, { now }, LATER);
};

/** Facts that are not as Hatrack knows them. */
const changed = (raw: RawPage, counts = HEADER_2025): string[] =>
  rowsOf(factsIn(raw, counts))
    .map(line => line.replaceAll('`', '').replace(': ', ' '))
    .filter(line => / (missing|different)$/.test(line));

describe('the facts of a page', () => {
  it('hold on a page as it is today', () => {
    expect(changed(page())).toEqual([]);
    expect(findingsOf(factsIn(page()))).toEqual([]);
  });

  it('hold no value of the page', () => {
    const history = { bn: 'alice', ba: 'corp-jump', rl: [{ a: '111122220001', r: 'Developer', d: 'dev', c: '' }] };
    const rows = rowsOf(factsIn(page({ history })));
    expect(rows).toContain(`\`${HISTORY_COOKIES[0]}\`: found`);
    expect(rows.join()).not.toMatch(/alice|corp-jump|\d{12}|Developer/);
  });

  it('are off where they have changed, once a page with a header has loaded', () => {
    const raw = page({ tile: 'corp-jump', userInfo: undefined, mbtc: undefined });
    const names = '3; [data-testid="awsc-account-info-tile"], aws-userInfo, AWSC.Auth.getMbtc';
    expect(findingsOf(factsIn(raw))).toEqual([`careful: facts_changed (${names})`]);
    expect(findingsOf(factsIn(raw, { header: 1 }))).toEqual([]);
  });

  it('say of what is missing whether it was there when the page had loaded', () => {
    const reading = readingOf(page());
    const counts = { now: { ...HEADER_2025, tile: 0 }, atLoad: HEADER_2025 };
    expect(rowsOf(factsSection(reading, reading.identity, counts, LATER))).toContain(
      '`[data-testid="awsc-account-info-tile"]`: missing was-there',
    );
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
  ])('say what does not hold: %s', (_, raw, counts, names) => {
    expect(changed(page(raw), counts)).toEqual(names);
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
    expect(headerGeneration(counts)).toBe('2021');
    expect(changed(raw, counts)).toEqual([]);
  });

  it.each([
    [{ header2016: 1 }, '2016'],
    [{ header2020: 2 }, '2020'],
    [{ header2021: 1, header2020: 1 }, '2021'],
    [{ bar: 1, header2021: 1 }, '2025'],
    [{ headerContent: 1 }, 'unknown'],
    [{ header: 1 }, 'none'],
  ] as const)('name the generation: %j', (counts, generation) => {
    expect(headerGeneration(counts)).toBe(generation);
  });
});
