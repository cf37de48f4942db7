import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../model/profile.ts';
import { applyFix } from './fixes/fix-issue.ts';
import { placeIssues } from './fixes/place-issues.ts';
import { plainLine } from './lines/plain-line.ts';
import { parseConfig } from './parse-config.ts';

const TEXT = `[jump]
aws_account_id = 999988887777
[prod]
role_arn = arn:aws:iam::111122223333:role/Dev
source_profile = jump
region = ap-northeast-1
target_region = eu-west-1
color = ff0000
group = Team A
mfa_serial = arn:aws:iam::111122223333:mfa/me
image = https://example.com/a.png`;

const PLAIN = parseConfig(TEXT).profiles;

/** A line of that text as it comes out of a page, and the issues about it. */
const LINES: readonly (readonly [key: string, line: string, ...codes: string[]])[] = [
  ['role_arn', '\u200brole_arn = arn:aws:iam::111122223333:role/Dev', 'characters_invisible'],
  ['role_arn', '\u00a0\u00a0role_arn\u00a0=\u00a0arn:aws:iam::111122223333:role/Dev', 'characters_invisible'],
  ['role_arn', 'role\u200b_arn = arn:aws:iam::111122223333:role/Dev', 'characters_invisible'],
  ['role_arn', 'role_arn = arn:aws:iam::1111\u200b2222\u200b3333:role/Dev', 'characters_invisible'],
  ['role_arn', 'role_arn = arn:aws:iam::111122223333:role/\u00adDev\u200e', 'characters_invisible'],
  ['role_arn', 'role_arn\u3000=\u3000arn:aws:iam::111122223333:role/Dev\u3000', 'characters_invisible'],
  ['role_arn', 'role_arn = \ufeffarn:aws:iam::111122223333:role/Dev', 'characters_invisible'],
  ['role_arn', '\u2068role_arn = arn:aws:iam::111122223333:role/Dev\u2069', 'characters_invisible'],
  ['role_arn', 'role_arn ＝ arn:aws:iam::111122223333:role/Dev', 'characters_full_width'],
  ['role_arn', 'ｒｏｌｅ＿ａｒｎ = arn:aws:iam::111122223333:role/Dev', 'characters_full_width'],
  ['role_arn', 'role_arn = arn：aws：iam：：１１１１２２２２３３３３：role／Dev', 'characters_full_width'],
  ['role_arn', 'role_arn： arn:aws:iam::111122223333:role/Dev', 'characters_full_width'],
  [
    'role_arn',
    'role_arn = arn:aws:iam::111122223333:role/Dev　＃ 本番',
    'characters_invisible',
    'characters_full_width',
  ],
  ['role_arn', 'role_arn = arn:aws:iam::111122223333:role/Dev；本番', 'characters_full_width'],
  ['role_arn', 'role_arn = “arn:aws:iam::111122223333:role/Dev”', 'characters_quotes'],
  ['role_arn', 'role_arn = «arn:aws:iam::111122223333:role/Dev» # note', 'characters_quotes'],
  ['role_arn', 'role_arn = ＂arn:aws:iam::111122223333:role/Dev＂', 'characters_quotes', 'characters_full_width'],
  ['role_arn', '`role_arn` = arn:aws:iam::111122223333:role/Dev', 'characters_ticks'],
  ['role_arn', '`role_arn = arn:aws:iam::111122223333:role/Dev`', 'characters_ticks'],
  ['role_arn', '  `role_arn`: `arn:aws:iam::111122223333:role/Dev` # here', 'characters_ticks'],
  ['role_arn', '`role_arn` ＝ arn:aws:iam::111122223333:role/Dev', 'characters_full_width', 'characters_ticks'],
  ['aws_account_id', 'aws_account_id = ９９９９８８８８７７７７', 'characters_full_width'],
  ['aws_account_id', 'aws_account_id = 9999–8888–7777', 'characters_dash'],
  ['aws_account_id', 'aws_account_id = 9999\u00a08888\u00a07777', 'characters_invisible'],
  ['aws_account_id', 'aws_account_id = ‘999988887777’', 'characters_quotes'],
  ['source_profile', 'source_profile = “jump”', 'characters_quotes'],
  ['source_profile', 'source_profile = „jump“', 'characters_quotes'],
  ['source_profile', 'source_profile = jump\u200b', 'characters_invisible'],
  ['source_profile', 'source_profile ＝ jump', 'characters_full_width'],
  ['region', 'region = ap–northeast–1', 'characters_dash'],
  ['region', 'region = ap—northeast\u20111', 'characters_dash'],
  ['region', 'region = ap－northeast−1', 'characters_full_width', 'characters_dash'],
  ['region', 'region = ａｐ-northeast-１', 'characters_full_width'],
  ['region', 'region = “ap–northeast–1”', 'characters_quotes', 'characters_dash'],
  ['target_region', 'target_region = eu‐west‐1', 'characters_dash'],
  ['color', 'color = ＃ff0000', 'characters_full_width'],
  ['color', 'color = ff0000\u3000；赤', 'characters_invisible', 'characters_full_width'],
  ['color', 'color = ‘ff0000’', 'characters_quotes'],
  ['group', 'group = “Team A”', 'characters_quotes'],
  ['group', 'group = « Team A »', 'characters_quotes'],
  ['group', '\u3000group = Team A\u3000# 本番', 'characters_invisible'],
  ['mfa_serial', 'mfa_serial = arn:aws:iam::111122223333:mfa/\u200bme', 'characters_invisible'],
  ['image', 'image = “https://example.com/a.png”', 'characters_quotes'],
  ['image', 'image = https://example.com/a.png\u200b', 'characters_invisible'],
];

function lineOf(key: string): number {
  return TEXT.split('\n').findIndex(line => line.startsWith(`${key} `));
}

function fixAll(text: string): string {
  const issue = placeIssues(text, parseConfig(text)).find(({ fix }) => fix);
  const lines = text.split('\n');
  const at = (issue?.line ?? 0) - 1;
  return issue?.fix ? fixAll(lines.with(at, applyFix(lines[at] ?? '', issue.fix)).join('\n')) : text;
}

describe('a line that was pasted', () => {
  it.each(LINES)('as %s: %j', (key, line, ...codes) => {
    const text = TEXT.split('\n').with(lineOf(key), line).join('\n');
    const { profiles, issues } = parseConfig(text);
    expect(profiles).toEqual(PLAIN);
    expect(issues.map(({ line: at, code }) => [at, code])).toEqual(codes.map(code => [lineOf(key) + 1, code]));
    const fixed = fixAll(text);
    expect(parseConfig(fixed).profiles).toEqual(PLAIN);
    expect(parseConfig(fixed).issues).toEqual([]);
  });

  it.each<[line: string, field: Partial<Profile>]>([
    ['group = チーム＃１（東京）', { group: 'チーム＃１（東京）' }],
    ['group = Équipe – « été »', { group: 'Équipe – « été »' }],
    ['group = 「本番」', { group: '「本番」' }],
    ['group = 👩‍💻 dev', { group: '👩‍💻 dev' }],
    ['image = https://example.com/ロゴ–１.png', { image: 'https://example.com/ロゴ–１.png' }],
    ['# 全角＝コメント：“x”\u200b', {}],
    ['説明 = 「全角」＝ “x” – y', {}],
  ])('stays as it is where that is legal: %s', (line, field) => {
    const { profiles, issues } = parseConfig(`[本番]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n${line}`);
    expect(profiles).toMatchObject([{ name: '本番', ...field }]);
    expect(issues.filter(({ code }) => code !== 'key_unknown')).toEqual([]);
  });

  it.each([
    ['role_arn = arn:aws:iam::1111…:role/Dev', 'value_cut'],
    ['role_arn = arn:aws:iam::111122223333:role/Very…', 'value_cut'],
    ['region = ap-north…', 'value_cut'],
    ['source_profile = very-long-na…', 'value_cut'],
  ])('says that it was cut, and gives nothing half: %s', (line, code) => {
    const { profiles, issues } = parseConfig(`[a]\nrole_name = X\naws_account_id = 111122223333\n${line}`);
    expect(issues.map(issue => [issue.line, issue.code])).toEqual([[4, code]]);
    expect(profiles[0]).toMatchObject({ account: '111122223333', roleName: 'X' });
    expect(profiles[0]).not.toHaveProperty('region');
  });

  it('names its base in spite of a dash, a blank or a width of another kind', () => {
    for (const [base, source] of [
      ['corp-jump', 'corp–jump'],
      ['corp–jump', 'corp-jump'],
      ['corp jump', 'corp\u00a0jump'],
      ['corp1', 'ｃｏｒｐ１'],
    ]) {
      const text = `[${base}]\naws_account_id = 999988887777\n[a]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = ${source}`;
      expect(parseConfig(text).profiles[1]?.source).toBe(base);
    }
  });

  it.each([
    ['corp-sso', 'corp\u2011sso'],
    ['corp sso', 'corp\u00a0sso'],
    ['corp sso', 'Corp\u3000SSO'],
    ['corp\u2013sso', 'corp-sso'],
  ])('names its session %j in spite of a dash, a blank or a case of another kind: %j', (session, written) => {
    const url = 'https://portal.example.com/start';
    const text = `[a]\nsso_session = ${written}\nsso_account_id = 111122223333\nsso_role_name = Ops\n[sso-session ${session}]\nsso_start_url = ${url}`;
    const { profiles, issues } = parseConfig(text);
    expect(profiles[0]?.portal).toMatchObject({ startUrl: url });
    expect(issues.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 sso_session_case']);
  });

  it('says nothing of the mark that a file begins with', () => {
    const { profiles, issues } = parseConfig(`\ufeff${TEXT}`);
    expect({ profiles, issues }).toEqual({ profiles: PLAIN, issues: [] });
  });

  it('keeps its columns, whatever it holds', () => {
    const piece = fc.constantFrom(
      '\u200b',
      '\u3000',
      '＝',
      '：',
      '＃',
      '“',
      '”',
      '–',
      '…',
      'é',
      '本',
      'role_arn',
      'group',
      '=',
      ' ',
      '[',
      '］',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => {
        const line = pieces.join('');
        const { text, indent } = plainLine(line);
        expect(text).toHaveLength(line.length);
        expect(indent).toBeLessThanOrEqual(line.length);
        expect(plainLine(text).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
