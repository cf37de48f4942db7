import { describe, expect, it } from 'vitest';
import { parseConfig } from '../parse-config.ts';
import { readSections } from '../sections/read-sections.ts';
import { readLines } from './read-lines.ts';

const ROLE = 'role_arn = arn:aws:iam::111122223333:role/Dev';

/** Entries of the first section as they are read. */
function entriesOf(text: string): unknown {
  return Object.fromEntries(
    [...(readSections(readLines(text)).sections[0]?.entries ?? [])].map(([key, { value }]) => [key, value]),
  );
}

function codes(text: string): readonly string[] {
  return parseConfig(text).issues.map(({ line, code }) => `${line} ${code}`);
}

/** The rules of the AWS SDKs' own readers of `~/.aws/config`, in texts of ours. */
describe('a text in the AWS CLI’s format', () => {
  it.each<[what: string, text: string, entries: Readonly<Record<string, string>>]>([
    ['tabs around the name', `[profile \ta \t]\n${ROLE}`, { role_arn: 'arn:aws:iam::111122223333:role/Dev' }],
    ['a tab behind profile', `[profile\ta]\ngroup = x`, { group: 'x' }],
    ['lines that end in CR LF', '[profile a]\r\ngroup = x\r\ncolor = red', { group: 'x', color: 'red' }],
    ['equals signs in a value', '[profile a]\nx = b=c', { x: 'b=c' }],
    ['any letters in a value', '[profile a]\ngroup = 😂', { group: '😂' }],
    ['blanks around key and value', '[profile a]\ngroup \t=  \tx \t', { group: 'x' }],
    ['an empty value', '[profile a]\nx =', { x: '' }],
    ['blank lines', '\t \n[profile a]\n\t\n \ngroup = x\n\t \n', { group: 'x' }],
    ['comments of both kinds', '# a\n[profile a] ; b\ngroup = x # c ; d', { group: 'x' }],
    ['empty comments', ';\n[profile a];\ngroup = x ;\n', { group: 'x' }],
    ['a mark glued to a value', '[profile a]\ngroup = x; y', { group: 'x; y' }],
    ['a value that goes on', '[profile a]\nx = b\n -c', { x: 'b\n-c' }],
    ['a value that goes on twice', '[profile a]\nx = b\n -c\n  -d', { x: 'b\n-c\n-d' }],
    ['blanks around what goes on', '[profile a]\nx = b\n \t -c \t ', { x: 'b\n-c' }],
    ['marks in what goes on', '[profile a]\nx = b\n -c # d ; e', { x: 'b\n-c # d ; e' }],
    ['blank lines and comments in a value', '[profile a]\nx = b\n\n# c\n  -d', { x: 'b\n-d' }],
    ['an address in what goes on', '[profile a]\nx = b\n  https://example.com', { x: 'b\nhttps://example.com' }],
    ['a closing bracket in what goes on', '[profile a]\nx = [\n  b\n  c]\ny = d', { x: '[\nb\nc]', y: 'd' }],
    ['a group of two lines', '[profile a]\ngroup = b\n  c', { group: 'b\nc' }],
    ['a nested block', '[profile a]\ns3 =\n b = c\n\t \n d =\nx = y', { s3: '', x: 'y' }],
    ['a header in brackets right below a key that ends in =', '[profile a]\ns3 =\n  [b]\nx = y', { s3: '', x: 'y' }],
    ['a key among all letters', '[profile a]\nABZaz09-_ = x', { 'abzaz09-_': 'x' }],
  ])('has %s', (_, text, entries) => {
    expect(entriesOf(text)).toEqual(entries);
    expect(parseConfig(`${text}\n[profile z]\n${ROLE}`).issues.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    expect(parseConfig(`${text}\n[profile z]\n${ROLE}`).profiles.at(-1)).toMatchObject({ name: 'z', roleName: 'Dev' });
  });

  it.each(['role_arn', 'region', 'source_profile', 'image', 'color'])(
    'has no room for more lines in %s, and says so',
    key => {
      const value = key === 'role_arn' ? 'arn:aws:iam::111122223333:role/Dev' : key === 'region' ? 'eu-west-1' : 'red';
      expect(codes(`[profile a]\n${key} = ${value}\n  (ask Bob)`)).toContain('3 value_continued');
      expect(entriesOf(`[profile a]\n${key} = ${value}\n  (ask Bob)`)).toEqual({ [key]: value });
    },
  );

  it('takes an indented header for one, and an indented entry', () => {
    const text = `[a]\n${ROLE}\n  [b]\n  ${ROLE}\n    region = eu-west-1\n      - [c]\n      ${ROLE}`;
    expect(parseConfig(text).profiles.map(({ name, roleName, region }) => [name, roleName, region])).toEqual([
      ['a', 'Dev', undefined],
      ['b', 'Dev', 'eu-west-1'],
      ['c', 'Dev', undefined],
    ]);
  });

  it('takes nothing for more of a value where there is none', () => {
    expect(codes(`[a]\n -b\n${ROLE}`)).toEqual(['2 line_unreadable']);
    expect(codes(' -b')).toEqual(['1 text_outside_section']);
    expect(codes(`[a]\nx = y\n[b]\n -c`)).toEqual(['2 key_unknown', '4 line_unreadable']);
  });
});
