import { type ESTree, parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';
import { languageOf, userDocuments, withoutCode } from './architecture/documents.ts';
import type { Messages } from './architecture/locales.ts';
import { readPaths, readText } from './architecture/source.ts';

/** Words that comments, names and titles of tests do without: readers of plain English, of which many learned it at school, stumble over them. */
const UNPLAIN =
  /\b((re|un)?(told|tells?|telling)|stands|worn|mend(s|ed|ing)?|whom|anew|besides|strangers?|fellows?|jars?|way[ -]?back|starred|favourites?|coloured|colours?|behaviours?)\b/i;

/** Comments, names and titles of tests in a file, and its own name; names as words: `wayBack` is `way Back`. */
function wordsIn(path: string, text: string): readonly string[] {
  const name = asWords(path.replace(/^.*\//, ''));
  if (path.endsWith('.css')) return [name, ...[...text.matchAll(/\/\*[\s\S]*?\*\//g)].map(([comment]) => comment)];
  const { program, comments } = parseSync(path, text);
  const names = new Set<string>();
  const titles: string[] = [];
  const add = (node: { readonly name: string }) => names.add(node.name);
  const addTitle = ({ callee, arguments: [title] }: ESTree.CallExpression) => {
    const isTest = path.includes('.test.') && /^(it|test|describe)\b/.test(text.slice(callee.start, callee.end));
    if (isTest && title?.type === 'Literal' && typeof title.value === 'string') titles.push(title.value);
  };
  new Visitor({
    ...{ Identifier: add, JSXIdentifier: add, PrivateIdentifier: add, CallExpression: addTitle },
  }).visit(program);
  return [name, ...comments.map(({ value }) => value.replace(/`[^`]*`/g, '')), ...titles, ...[...names].map(asWords)];
}

function asWords(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_$.-]+/g, ' ');
}

function unplainIn(path: string, text: string): readonly string[] {
  return wordsIn(path, text).flatMap(words => {
    const word = UNPLAIN.exec(words)?.[0];
    return word === undefined ? [] : `${path}: ${word} (${words.trim().slice(0, 80)})`;
  });
}

it('keeps comments, names and titles of tests in plain English', () => {
  const paths = ['src', 'tests', 'scripts'].flatMap(folder => readPaths(folder, /\.(tsx?|mjs|css)$/));
  const others = paths.filter(path => path !== 'tests/words.test.ts');
  expect(others.flatMap(path => unplainIn(path, readText(path)))).toEqual([]);
});

/** Words of Hatrack's house, which users don't know: they read of base accounts, shared roles, backups and one configuration. */
const HOUSE_WORDS =
  /\b(bases?(?! accounts?)|layers?|set-ups?|ledgers?|misspelt|of late|careful|(?<!named |CLI )configs?)\b/i;
const HOUSE_WORDS_JA = /ベース|レイヤー|設定テキスト|元に戻る|クラシック|ブラウザ(?!ー)|(?<!その)他の/;

it.each(['en', 'ja'])('keeps the texts on screens in words that users know: %s', language => {
  const messages: Messages = JSON.parse(readText(`public/_locales/${language}/messages.json`));
  const texts = Object.values(messages).map(({ message }) => withoutNames(message));
  const odd = language === 'ja' ? HOUSE_WORDS_JA : HOUSE_WORDS;
  expect(texts.filter(text => UNPLAIN.test(text) || odd.test(text))).toEqual([]);
});

it.each(userDocuments())('keeps %s in words that users know', path => {
  const lines = withoutCode(readText(path)).split('\n');
  const odd = languageOf(path) === 'ja' ? HOUSE_WORDS_JA : HOUSE_WORDS;
  expect(lines.filter(line => UNPLAIN.test(line) || odd.test(withoutNames(line)))).toEqual([]);
});

/** Without file names, hosts and what is filled in. */
function withoutNames(text: string): string {
  return text.replace(/\S*[~/{]\S*/g, '');
}

it.each([
  ['a.ts', '// who is told of it\n/** A colour */ const a = "worn"; /* `anew` */', 2],
  ['a.tsx', 'const A = () => <b>{/* The way back */}told</b>;', 1],
  ['a.css', '/* The colour stands */ .anew { color: red; }', 1],
  ['a.ts', 'const isTold = a.wayBack; function TELL_ALL() { return "told"; }', 3],
  ['way-back.ts', 'class A { #jar = storyteller; }', 2],
  ['jar.css', '.told { color: red; }', 1],
  ['a.test.ts', "it('is told', f); test.each(['told'])('tells %s', f); say('told');", 2],
])('finds such words in %s: %s', (path, text, count) => {
  expect(unplainIn(path, text)).toHaveLength(count);
});
