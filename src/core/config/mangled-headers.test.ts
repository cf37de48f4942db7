import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MANGLED_HEADERS } from '../../../tests/fixtures/mangled-headers.ts';
import type { Profile } from '../model/profile.ts';
import { splitBlocks } from '../transfer/text-blocks.ts';
import { applyFix } from './fixes/fix-issue.ts';
import { placeIssues } from './fixes/place-issues.ts';
import { readLines } from './lines/read-lines.ts';
import { headerOf } from './lines/section-header.ts';
import { parseConfig } from './parse-config.ts';
import { removeSecrets } from './secrets/remove-secrets.ts';
import { readSections } from './sections/read-sections.ts';

const ABOVE = '[above]\nrole_arn = arn:aws:iam::111122223333:role/Above\ngroup = Team';
const BELOW = 'role_arn = arn:aws:iam::999988887777:role/Own\nregion = eu-west-1\ncolor = ff0000';

function withoutLine({ line: _, ...rest }: Profile): unknown {
  return rest;
}

describe('a line that looks like a header', () => {
  it.each(MANGLED_HEADERS)('%j names %j and is reported as %j', (line, name, code) => {
    const { profiles, issues } = parseConfig(`${ABOVE}\n${line}\n${BELOW}`);
    expect(profiles.slice(0, 1).map(withoutLine)).toEqual(parseConfig(ABOVE).profiles.map(withoutLine));
    expect(profiles.slice(1).map(profile => [profile.name, profile.account])).toEqual(
      name === undefined ? [] : [[name, '999988887777']],
    );
    expect(issues.filter(issue => issue.line === 4).map(issue => issue.code)).toEqual(code === undefined ? [] : [code]);
  });

  it.each(MANGLED_HEADERS.filter(([, , code]) => code && !/unnamed|unreadable|quotes$/.test(code)))(
    '%j is written as %j is by its fix, and reads the same',
    line => {
      const lines = `${ABOVE}\n${line}\n${BELOW}`.split('\n');
      const before = parseConfig(lines.join('\n'));
      const fix = placeIssues(lines.join('\n'), before).find(issue => issue.line === 4)?.fix;
      const after = parseConfig(lines.with(3, fix ? applyFix(line, fix) : '').join('\n'));
      expect(after.profiles.map(withoutLine)).toEqual(before.profiles.map(withoutLine));
      expect(after.issues.filter(issue => issue.line === 4)).toEqual([]);
    },
  );

  it('shares its line with entries, known keys only beginning the next', () => {
    const line =
      '[prod] role_arn = arn:aws:iam::999988887777:role/Own group = Team of = two region = eu-west-1 [dev] color = f00';
    expect(parseConfig(`${ABOVE}\n${line}`).profiles.slice(1)).toEqual([
      expect.objectContaining({ name: 'prod', roleName: 'Own', group: 'Team of = two', region: 'eu-west-1', line: 4 }),
      expect.objectContaining({ name: 'dev', color: 'ff0000', line: 4 }),
    ]);
  });
});

test.each([
  '# [old]',
  '; [old]',
  '## [old]',
  '＃ [old]',
  'x = [1]',
  'output = json]',
  '12 = [x]',
  'note: [x]',
  '<prod>',
  '(prod)',
  ']',
  '"b"]',
  'see [prod]',
  'des mots [prod]',
  '「本番」には、気をつけて',
])('%j is no header', line => {
  expect(headerOf(line)).toBeUndefined();
});

const line = fc.oneof(
  fc.constantFrom(...MANGLED_HEADERS.map(([header]) => header)),
  fc.constantFrom(
    '',
    '# note',
    'role_name = x',
    '  oops',
    's3 =',
    '  [in]',
    '  [in] x = 1',
    '  a = 1',
    '    b]',
    'k = v',
    '\tgo on',
  ),
);

describe('every reader of lines', () => {
  it('finds the same headers in the same lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), lines => {
        const text = lines.join('\n');
        const found = readLines(text).map(each => (each.kind === 'section' ? each.header : undefined));
        const names = found.flatMap(header => (header ? [header.name] : []));
        const blocks = splitBlocks(text).blocks.map(({ lines: [first] }) =>
          first?.kind === 'section' ? first.header.name : undefined,
        );
        expect(blocks).toEqual(names);
        const secrets = lines
          .map((each, at) => (found[at] ? `${each}\npassword = hunter2hunter2\nk = v` : each))
          .join('\n');
        let above: string | undefined;
        const ofSecrets = readLines(secrets).flatMap(each => {
          if (each.kind === 'section') above = each.header.name;
          return each.written.startsWith('password') ? [above] : [];
        });
        expect(removeSecrets(secrets).removed.map(({ section }) => section)).toEqual(ofSecrets);
        expect(readSections(readLines(text)).sections.map(({ name }) => name)).toEqual(names);
        lines.forEach((each, at) => {
          if (found[at]) expect(readLines([each], true)[0]?.kind).toBe('section');
        });
      }),
      { numRuns: 500 },
    );
  });
});

const KEYS = [
  'group = G',
  'image = https://example.com/a.png',
  'region = eu-west-1',
  'color = ff0000',
  'mfa_serial = m',
];
const section = fc.tuple(fc.subarray(KEYS), fc.boolean()).map(([keys, last]) => {
  const target = 'role_arn = arn:aws:iam::111122223333:role/R';
  return last ? [...keys, target] : [target, ...keys];
});

describe('a header that is written otherwise, anywhere in a good text', () => {
  it('takes nothing from the profiles above and gives them nothing', () => {
    fc.assert(
      fc.property(
        fc.array(section, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...MANGLED_HEADERS.filter(([written]) => !/group/.test(written))),
        section,
        fc.nat(),
        (sections, [written, name], own, place) => {
          const texts = sections.map((keys, at) => [`[good ${at}]`, ...keys].join('\n'));
          const at = place % (texts.length + 1);
          const mangled = texts.toSpliced(at, 0, [written, ...own].join('\n')).join('\n');
          const keyed = (text: string) => parseConfig(text).profiles.map(withoutLine);
          const asMeant = name === undefined ? [] : keyed(`[${name}]\n${own.join('\n')}`);
          // Nothing is above the first line, so that without a name its keys are outside of all sections.
          expect(keyed(mangled)).toEqual([
            ...keyed(texts.slice(0, at).join('\n')),
            ...asMeant,
            ...keyed(texts.slice(at).join('\n')),
          ]);
        },
      ),
      { numRuns: 600 },
    );
  });
});
