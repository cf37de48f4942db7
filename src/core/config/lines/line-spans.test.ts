import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSections } from '../sections/read-sections.ts';
import type { Line } from './line.ts';
import { spansOf } from './line-spans.ts';
import { readLines } from './read-lines.ts';
import { readSectionHeader } from './section-header.ts';
import type { Span } from './span.ts';

function readOne(text: string): Line {
  const [line] = readLines([text], true);
  if (!line) throw new Error('no line');
  return line;
}

function cut(line: string, span: Span | undefined): string | undefined {
  return span && line.slice(span.from, span.to);
}

/** The parts as they are in the line. */
function partsOf(text: string): unknown {
  const line = readOne(text);
  const spans = spansOf(line);
  switch (line.kind) {
    case 'section':
      return {
        prefix: cut(text, spans.prefix),
        name: cut(text, spans.value),
        close: spans.key.to > spans.value.to ? spans.key.to - 1 : undefined,
        comment: cut(text, spans.comment),
      };
    case 'entry':
      return {
        key: cut(text, spans.key),
        at: cut(text, spans.separator),
        value: cut(text, spans.value),
        inner: cut(text, spans.inner),
        comment: cut(text, spans.comment),
      };
    default:
      return line.kind === 'blank' ? 'blank' : { [line.kind]: cut(text, spans.value) };
  }
}

describe('a line', () => {
  test.each([
    ['', 'blank'],
    ['  ; note ', { comment: '; note' }],
    ['# note', { comment: '# note' }],
    ['oops', { text: 'oops' }],
    ['= value', { text: '= value' }],
    ['[prod]', { name: 'prod', close: 5 }],
    ['  [profile "a b"] ; x', { prefix: 'profile', name: '"a b"', close: 16, comment: '; x' }],
    ['[sso-session corp', { prefix: 'sso-session', name: 'corp' }],
    ['[a]b] # c', { name: 'a]b', close: 4, comment: '# c' }],
    ['[open # c', { name: 'open', comment: '# c' }],
    ['[]', { name: '', close: 1 }],
    ['[profile ]', { name: 'profile', close: 9 }],
  ])('%s is a section, a comment or neither', (line, parts) => {
    expect(partsOf(line)).toEqual(parts);
  });

  test.each([
    ['color = #ff0000', { key: 'color', at: '=', value: '#ff0000', inner: '#ff0000' }],
    ['  color=red # c', { key: 'color', at: '=', value: 'red', inner: 'red', comment: '# c' }],
    ['color = red;c', { key: 'color', at: '=', value: 'red', inner: 'red', comment: ';c' }],
    ['group = a;b', { key: 'group', at: '=', value: 'a;b', inner: 'a;b' }],
    ['group = "a # b" # c', { key: 'group', at: '=', value: '"a # b"', inner: 'a # b', comment: '# c' }],
    ["group = 'a", { key: 'group', at: '=', value: "'a", inner: "'a" }],
    ['region: eu-west-1', { key: 'region', at: ':', value: 'eu-west-1', inner: 'eu-west-1' }],
    ['s3 =', { key: 's3', at: '=', value: '', inner: '' }],
    ['s3 = ; c', { key: 's3', at: '=', value: '', inner: '', comment: '; c' }],
  ])('%s is a key with its value', (line, parts) => {
    expect(partsOf(line)).toEqual(parts);
  });

  test('is cut as the reader of a whole text reads it, whatever it holds', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '=',
      ':',
      '"',
      "'",
      '#',
      ';',
      ' ',
      '\t',
      'color',
      'profile ',
      'a',
      '\\',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), made => {
        const text = made.join('');
        const line = readOne(text);
        const spans = spansOf(line);
        const section = readSections(readLines(`[s]\n${text}`)).sections.at(-1);
        if (line.kind === 'section')
          expect(readSectionHeader(text.trim())?.written.endsWith(cut(text, spans.value) ?? '')).toBe(true);
        const entry = [...(section?.entries.values() ?? [])][0];
        if (line.kind !== 'section') expect(line.kind === 'entry').toBe(entry !== undefined);
        if (line.kind === 'entry') {
          expect(cut(text, spans.key)).toBe(entry?.writtenKey);
          expect(cut(text, spans.inner) !== cut(text, spans.value)).toBe(entry?.quoted);
        }
      }),
    );
  });
});
