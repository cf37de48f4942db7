import { describe, expect, it } from 'vitest';
import { ISSUES } from '../src/core/config/issues/issue-table.ts';
import { IAM_ISSUES } from '../src/core/iam/iam-issue.ts';
import { type Messages, placeholdersOf, stringsOf, unknownKeys, wordsInCode } from './architecture/locales.ts';
import { isTest, parseSource, readSources, readText } from './architecture/source.ts';

const sources = readSources().filter(source => !isTest(source));
const en = readMessages('en');
const ja = readMessages('ja');
const strings = sources.map(stringsOf);
const inManifest = [...readText('manifest.json').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);

function readMessages(language: string): Messages {
  return JSON.parse(readText(`public/_locales/${language}/messages.json`));
}

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
  });

  it('have names that Chromium takes; it refuses the whole extension for another', () => {
    expect(Object.keys(en).filter(key => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });

  it('fill in the same things in both languages', () => {
    const filled = (messages: Messages) =>
      Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, placeholdersOf(message)]));
    expect(filled(ja)).toEqual(filled(en));
  });

  it('are there for every key in code and manifest', () => {
    expect(sources.flatMap(source => unknownKeys(source, en))).toEqual([]);
    expect(inManifest.filter(key => !Object.hasOwn(en, key))).toEqual([]);
  });

  it('have a text for every issue of a config, and of what is made from it', () => {
    const codes = [...Object.keys(ISSUES), ...Object.keys(IAM_ISSUES).map(code => `iam_${code}`)];
    const keys = codes.map(code => code.replace(/^(iam_)?/, '$1issue_'));
    expect(keys.filter(key => !en[key])).toEqual([]);
  });

  it('say where a short text is shown, for translators', () => {
    const isShort = ({ message }: { readonly message: string }) => message.split(' ').length <= 3;
    expect(Object.keys(en).filter(key => en[key] && isShort(en[key]) && !en[key].description)).toEqual([]);
  });

  it('are all used', () => {
    const issues = Object.keys(ISSUES).map(code => `issue_${code}`);
    const whole = new Set([...inManifest, ...issues, ...strings.flatMap(found => found.whole)]);
    const starts = strings.flatMap(found => found.starts).filter(start => start.endsWith('_') && start !== 'issue_');
    const isUsed = (key: string) => whole.has(key) || starts.some(start => key.startsWith(start));
    expect(Object.keys(en).filter(key => !isUsed(key))).toEqual([]);
  });

  it('are in _locales, not in the code', () => {
    expect(sources.flatMap(source => wordsInCode(source, en))).toEqual([]);
  });
});

describe('the walker', () => {
  it.each([
    ['<p>Hello</p>', 'Hello'],
    ['<p>日本語</p>', '日本語'],
    ['<p>{"Hello"}</p>', 'Hello'],
    ['<p>{many ? "roles" : a}</p>', 'roles'],
    ['<>{many && "roles"}</>', 'roles'],
    ['<p title="Hello" />', 'Hello'],
    ['<input placeholder={`Find`} />', 'Find'],
    ['<p aria-label={"Roles"} />', 'Roles'],
  ])('finds the words in %s', (code, words) => {
    expect(wordsInCode(parseSource('src/popup/x.tsx', `\n${code}`), {})).toEqual([
      `src/popup/x.tsx:2 '${words}' belongs in _locales`,
    ]);
  });

  it('lets marks, keys and names of things pass', () => {
    const code = '<p class="row" aria-label={text("rows")} title="rows">{name} · {"—"}<kbd>Esc</kbd></p>';
    expect(wordsInCode(parseSource('src/popup/x.tsx', code), { rows: { message: 'Rows' } })).toEqual([]);
  });

  it('finds keys that no locale has', () => {
    const source = parseSource('src/popup/x.tsx', "text('rows');\nt('colums');");
    expect(unknownKeys(source, { rows: { message: 'Rows' } })).toEqual([
      "src/popup/x.tsx:2 no text 'colums' in _locales",
    ]);
  });

  it('says what a message fills in', () => {
    const placeholders = { arg1: { content: '$1' }, arg2: { content: '$2' } };
    expect(placeholdersOf({ message: '$ARG2$ of $arg1$', placeholders })).toBe('arg1=$1, arg2=$2');
    expect(placeholdersOf({ message: 'one $arg3$', placeholders })).toBe('arg3=undefined');
  });
});
