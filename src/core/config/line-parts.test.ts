import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLineParts, type Span } from './line-parts.ts';
import { scanSections } from './scan-sections.ts';
import { readSectionHeader } from './section-header.ts';

function cut(line: string, span: Span | undefined): string | undefined {
  return span && line.slice(span.from, span.to);
}

/** The parts as they stand in the line. */
function partsOf(line: string): unknown {
  const parts = readLineParts(line);
  switch (parts.kind) {
    case 'section':
      return {
        prefix: cut(line, parts.prefix),
        name: cut(line, parts.name),
        close: parts.close,
        comment: cut(line, parts.comment),
      };
    case 'entry':
      return {
        key: cut(line, parts.key),
        at: line[parts.separator],
        value: cut(line, parts.value),
        quote: parts.quote,
        comment: cut(line, parts.comment),
      };
    case 'blank':
      return 'blank';
    default:
      return { [parts.kind]: cut(line, parts.text) };
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
    ['color = #ff0000', { key: 'color', at: '=', value: '#ff0000', quote: '' }],
    ['  color=red # c', { key: 'color', at: '=', value: 'red', quote: '', comment: '# c' }],
    ['color = red;c', { key: 'color', at: '=', value: 'red', quote: '', comment: ';c' }],
    ['group = a;b', { key: 'group', at: '=', value: 'a;b', quote: '' }],
    ['group = "a # b" # c', { key: 'group', at: '=', value: '"a # b"', quote: '"', comment: '# c' }],
    ["group = 'a", { key: 'group', at: '=', value: "'a", quote: '' }],
    ['region: eu-west-1', { key: 'region', at: ':', value: 'eu-west-1', quote: '' }],
    ['s3 =', { key: 's3', at: '=', value: '', quote: '' }],
    ['s3 = ; c', { key: 's3', at: '=', value: '', quote: '', comment: '; c' }],
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
        const line = made.join('');
        const parts = readLineParts(line);
        const section = scanSections(`[s]\n${line}`).sections.at(-1);
        if (parts.kind === 'section')
          expect(readSectionHeader(line.trim())?.written.endsWith(cut(line, parts.name) ?? '')).toBe(true);
        const entry = [...(section?.entries.values() ?? [])][0];
        expect(parts.kind === 'entry').toBe(entry !== undefined);
        if (parts.kind === 'entry') {
          expect(cut(line, parts.key)).toBe(entry?.writtenKey);
          expect(parts.quote !== '').toBe(entry?.quoted);
        }
      }),
    );
  });
});
