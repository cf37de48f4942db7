import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MANGLED_HEADERS } from '../../../../tests/fixtures/mangled-headers.ts';
import type { Line } from './line.ts';
import { readLines } from './read-lines.ts';

function kindsOf(text: string): readonly string[] {
  return readLines(text).map(({ kind }) => kind);
}

function nestedLines(text: string): readonly string[] {
  return readLines(text).flatMap(({ kind, written }) => (kind === 'nested' ? [written.trim()] : []));
}

test('each line is of one kind', () => {
  const text = 'x = 1\n[a]\n# c\n\n{{ if }}\nk = v\n  more\ns3 =\n  in = 1\noops\n= v';
  expect(kindsOf(text)).toEqual([
    'entry',
    'section',
    'comment',
    'blank',
    'template',
    'entry',
    'continued',
    'entry',
    'nested',
    'text',
    'text',
  ]);
});

test('an unreadable header still ends the section above it', () => {
  expect(readLines('[a]\nx = 1\n[b] [c\ny = 2')[2]).toMatchObject({ kind: 'section', header: { name: '' } });
});

test('what shares the line of a header is read as lines of its number', () => {
  const [line] = readLines('[a] role_name = x color = red [b] color = blue');
  const more: readonly Line[] = line?.kind === 'section' ? line.more : [];
  expect(more).toMatchObject([
    { kind: 'entry', number: 1, key: 'role_name', value: 'x' },
    { kind: 'entry', number: 1, key: 'color', value: 'red' },
    { kind: 'section', number: 1, header: { name: 'b' } },
    { kind: 'entry', number: 1, key: 'color', value: 'blue' },
  ]);
});

test('lines indented under a key without a value are a block of their own, blank lines and comments between them or not', () => {
  expect(nestedLines('[a]\ns3 =\n  a = 1\n\n  # b\n  c = 2\nregion = x\n  d = 3')).toEqual(['a = 1', 'c = 2']);
});

test('a section ends a block, indented or not', () => {
  expect(nestedLines('[a]\ns3 = ""\n  [b]\n  a = 1')).toEqual([]);
});

test('what opens a block inside a block does not end it', () => {
  expect(nestedLines('[a]\ns3 =\n  a =\n    b = 1\n  c = 2')).toEqual(['a =', 'b = 1', 'c = 2']);
});

test('nothing of a text is lost, and columns stay', () => {
  const piece = fc.constantFrom(
    ...MANGLED_HEADERS.map(([line]) => line),
    '',
    '\ufeff',
    '\u00a0',
    ' a = "b" # c',
    '  x',
    's3 =',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), (pieces, lineBreak) => {
      const lines = readLines(pieces.join(lineBreak));
      expect(lines.map(({ written }) => written).join(lineBreak)).toBe(pieces.join(lineBreak));
      expect(lines.map(({ text }) => text.length)).toEqual(lines.map(({ written }) => written.length));
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    }),
  );
});
