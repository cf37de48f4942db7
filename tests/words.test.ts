import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { readPaths, readText } from './architecture/source.ts';

/** Words that comments do without: readers of plain English, of which many learned it at school, stumble over them. */
const UNPLAIN =
  /\b(told|tells?|telling|stands|worn|mend(s|ed|ing)?|whom|anew|besides|strangers?|fellows?|jars?|way back|favourites?|colours?|behaviours?)\b/i;

/** The comments of a file, without the code in them. */
function commentsOf(path: string, text: string): readonly string[] {
  const found = path.endsWith('.css')
    ? [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map(([comment]) => comment)
    : parseSync(path, text).comments.map(({ value }) => value);
  return found.map(comment => comment.replace(/`[^`]*`/g, ''));
}

function unplainIn(path: string, text: string): readonly string[] {
  return commentsOf(path, text).flatMap(comment => {
    const word = UNPLAIN.exec(comment)?.[0];
    return word === undefined ? [] : `${path}: ${word} (${comment.trim().slice(0, 80)})`;
  });
}

it('lets comments of the source and of the emulator speak plain English', () => {
  const paths = [...readPaths('src', /\.(tsx?|css)$/), ...readPaths('tests/emulator', /\.(tsx?|css)$/)];
  expect(paths.flatMap(path => unplainIn(path, readText(path)))).toEqual([]);
});

it('finds such a word in every kind of comment, and not in code', () => {
  const unplain = (path: string, text: string) => unplainIn(path, text).length;
  expect(unplain('a.ts', '// who is told of it\n/** A colour */ const told = "worn"; /* `anew` */')).toBe(2);
  expect(unplain('a.tsx', 'const A = () => <b>{/* The way back */}told</b>;')).toBe(1);
  expect(unplain('a.css', '/* The colour stands */ .anew { color: red; }')).toBe(1);
});
