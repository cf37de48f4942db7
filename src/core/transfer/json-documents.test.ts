import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readJsonDocuments } from './json-documents.ts';

describe('readJsonDocuments', () => {
  it('reads whatever JSON.parse reads, one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.json(), { maxLength: 4 }), fc.constantFrom('\n', ' ', '\r\n\t'), (documents, gap) => {
        expect(readJsonDocuments(documents.join(gap))).toEqual({ values: documents.map(text => JSON.parse(text)) });
      }),
      { numRuns: 300 },
    );
  });

  it('refuses whatever JSON.parse refuses, within the text', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '{', 'x', ':'))
      .map(
        ([text, at, put]) =>
          `[${text.slice(0, at % (text.length + 1))}${put}${text.slice((at % (text.length + 1)) + 1)}]`,
      );
    fc.assert(
      fc.property(damaged, text => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const read = readJsonDocuments(text);
        // What one document cannot be may still be two.
        if (isJson) expect(read).toEqual({ values: [JSON.parse(text)] });
        if ('problem' in read) {
          const lines = text.split('\n');
          expect(isJson).toBe(false);
          expect(read.problem.line).toBeLessThanOrEqual(lines.length);
          expect(read.problem.column).toBeLessThanOrEqual((lines[read.problem.line - 1]?.length ?? 0) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{"Accounts": [', { line: 1, column: 15, isEnd: true }],
    ['{\n  "Accounts": [],\n}', { line: 3, column: 1, isEnd: false }],
    ["{'Accounts': []}", { line: 1, column: 2, isEnd: false }],
    ['{"a": 1]', { line: 1, column: 8, isEnd: false }],
    ['$ aws organizations', { line: 1, column: 1, isEnd: false }],
    ['{"a": 01}', { line: 1, column: 8, isEnd: false }],
    ['{"a": "not\nclosed"}', { line: 1, column: 11, isEnd: false }],
    ['{"a" 1}', { line: 1, column: 6, isEnd: false }],
    ['{,}', { line: 1, column: 2, isEnd: false }],
    ['[1 2]', { line: 1, column: 4, isEnd: false }],
  ])('says where %j stops being JSON', (text, problem) => {
    expect(readJsonDocuments(text)).toEqual({ problem });
  });

  it.each([
    ['{"a": 1] ', 1, 8],
    ['{\n  "Accounts": [],\n}', 3, 1],
    ['$ aws organizations', 1, 1],
  ])('finds where %j stops being JSON by the line and column that Firefox names', (text, line, column) => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new SyntaxError(`JSON.parse: unexpected character at line ${line} column ${column} of the JSON data`);
    });
    const read = readJsonDocuments(text);
    parse.mockRestore();
    expect(read).toEqual({ problem: { line, column, isEnd: false } });
  });

  it('reads one document after the other where Firefox names the line and column of the second', () => {
    const { parse } = JSON;
    const spy = vi.spyOn(JSON, 'parse').mockImplementation(text => {
      const found = /^(\{[^}]*\}\s*)\S/.exec(text)?.[1];
      if (found === undefined) return parse(text);
      const lines = found.split('\n');
      const place = `line ${lines.length} column ${(lines.at(-1)?.length ?? 0) + 1}`;
      throw new SyntaxError(`JSON.parse: unexpected non-whitespace character after JSON data at ${place}`);
    });
    const read = ['{"a": 1}{"b": 2}', '{"a": 1}\n{"b": 2}', '{"a":\n1} {"b": 2}'].map(readJsonDocuments);
    spy.mockRestore();
    for (const each of read) expect(each).toEqual({ values: [{ a: 1 }, { b: 2 }] });
  });

  it('survives what is nested too deeply', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(Object.keys(readJsonDocuments(deep))).toHaveLength(1);
  });
});
