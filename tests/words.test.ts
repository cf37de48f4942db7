import { parseSync, Visitor } from 'vite';
import { expect, it } from 'vitest';
import { readPaths, readText } from './architecture/source.ts';

/** Words that comments and names do without: readers of plain English, of which many learned it at school, stumble over them. */
const UNPLAIN =
  /\b((re|un)?(told|tells?|telling)|stands|worn|mend(s|ed|ing)?|whom|anew|besides|strangers?|fellows?|jars?|way[ -]?back|starred|favourites?|coloured|colours?|behaviours?)\b/i;

const CODE = /\.(tsx?|mjs)$/;

/** The comments of a file, without the code in them. */
function commentsOf(path: string, text: string): readonly string[] {
  const found = path.endsWith('.css')
    ? [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map(([comment]) => comment)
    : parseSync(path, text).comments.map(({ value }) => value);
  return found.map(comment => comment.replace(/`[^`]*`/g, ''));
}

/** The names in a file, and its own, each as words: `wayBack` is `way Back`. */
function namesOf(path: string, text: string): readonly string[] {
  const names = new Set([path.replace(/^.*\//, '')]);
  const add = ({ name }: { readonly name: string }) => names.add(name);
  if (CODE.test(path))
    new Visitor({ Identifier: add, JSXIdentifier: add, PrivateIdentifier: add }).visit(parseSync(path, text).program);
  return [...names].map(name => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_$.-]+/g, ' '));
}

function unplainIn(path: string, texts: readonly string[]): readonly string[] {
  return texts.flatMap(text => {
    const word = UNPLAIN.exec(text)?.[0];
    return word === undefined ? [] : `${path}: ${word} (${text.trim().slice(0, 80)})`;
  });
}

it('lets comments of the source and of the emulator speak plain English', () => {
  const paths = [...readPaths('src', /\.(tsx?|css)$/), ...readPaths('tests/emulator', /\.(tsx?|css)$/)];
  expect(paths.flatMap(path => unplainIn(path, commentsOf(path, readText(path))))).toEqual([]);
});

it('names things and files in plain English, everywhere', () => {
  const paths = ['src', 'tests', 'scripts'].flatMap(folder => readPaths(folder, /\.(tsx?|mjs|css)$/));
  expect(paths.flatMap(path => unplainIn(path, namesOf(path, readText(path))))).toEqual([]);
});

it('finds such a word in every kind of comment and name, and not in other code', () => {
  const comments = (path: string, text: string) => unplainIn(path, commentsOf(path, text)).length;
  expect(comments('a.ts', '// who is told of it\n/** A colour */ const told = "worn"; /* `anew` */')).toBe(2);
  expect(comments('a.tsx', 'const A = () => <b>{/* The way back */}told</b>;')).toBe(1);
  expect(comments('a.css', '/* The colour stands */ .anew { color: red; }')).toBe(1);
  const names = (path: string, text: string) => unplainIn(path, namesOf(path, text)).length;
  expect(names('a.ts', 'const isTold = a.wayBack; // jar\nfunction TELL_ALL() { return "told"; }')).toBe(3);
  expect(names('way-back.ts', 'class A { #jar = <Told />; }'.replace('<Told />', 'storyteller'))).toBe(2);
  expect(names('jar.css', '.told { color: red; }')).toBe(1);
});
