import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';
import { lineChanges } from './line-changes.ts';

const compare = (before: string, after: string) => compareTexts({ before, after, more: '… $1 more', language: 'en' });

const role = (name: string, account = '111122223333') => `[${name}]\nrole_arn = arn:aws:iam::${account}:role/Dev\n`;

/** A few lines that often are the same. */
const lines = fc.array(fc.constantFrom('', '[a]', '[b]', 'x = 1', 'x = 12', '# 日本'), { maxLength: 12 });

describe('the lines that changed', () => {
  test('turn one text into the other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const built: string[] = [];
        let line = 0;
        for (const { fromA, toA, fromB, toB } of lineChanges(before, after)) {
          built.push(...before.slice(line, fromA), ...after.slice(fromB, toB));
          line = toA;
        }
        expect([...built, ...before.slice(line)]).toEqual(after);
      }),
    );
  });

  test('are those of whole sections', () => {
    const before = ['[a]', 'x = 1', '', '[c]', 'x = 1', ''];
    const after = ['[a]', 'x = 1', '', '[b]', 'x = 1', '', '[c]', 'x = 1', ''];
    expect(lineChanges(before, after)).toEqual([{ fromA: 3, toA: 3, fromB: 3, toB: 6 }]);
    expect(lineChanges(after, before)).toEqual([{ fromA: 3, toA: 6, fromB: 3, toB: 3 }]);
    const last = [...before, '[d]', 'y = 1', 'x = 1', ''];
    expect(lineChanges(before, last)).toEqual([{ fromA: 6, toA: 6, fromB: 6, toB: 10 }]);
  });

  test('are few where few changed, in thousands of lines', () => {
    const before = Array.from({ length: 40_000 }, (_, line) => `line ${line}`);
    const after = before.map((line, index) => (index % 8000 === 5 ? `${line}!` : line));
    expect(lineChanges(before, after)).toHaveLength(5);
  });

  test('are one stretch where more lines differ than there are characters', () => {
    const before = Array.from({ length: 40_000 }, (_, line) => `a ${line}`);
    const after = Array.from({ length: 40_000 }, (_, line) => `b ${line}`);
    expect(lineChanges(before, after)).toEqual([{ fromA: 0, toA: 40_000, fromB: 0, toB: 40_000 }]);
  });
});

describe('what is shown', () => {
  test('is changes that turn the original into the text of now', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const now = after.join('\n');
        const { original, changes } = compare(before.join('\n'), now);
        let built = '';
        let at = 0;
        for (const { fromA, toA, fromB, toB } of changes) {
          built += original.slice(at, fromA) + now.slice(fromB, toB);
          at = toA;
        }
        expect(built + original.slice(at)).toBe(now);
      }),
    );
  });

  test('is the beginning of a long stretch that is gone, and how much more of it', () => {
    const { original, removedLines, changes } = compare(`[a]\n${'x = 1\n'.repeat(5000)}[b]\n`, '[a]\n[b]\n');
    expect(original.split('\n')).toHaveLength(1 + 300 + 1 + 2);
    expect(original).toContain('… 4,700 more');
    expect(removedLines).toBe(5000);
    const { fromA, toA } = changes[0] ?? {};
    expect(original.slice(0, fromA) + original.slice(toA)).toBe('[a]\n[b]\n');
  });

  test('is the beginning of a line that is very long', () => {
    const { original } = compare(`image = data:${'A'.repeat(100_000)}\n`, 'image = x\n');
    expect(original.length).toBeLessThan(1100);
  });

  test('is the word that changed in a line', () => {
    const { changes, original } = compare('color = red\n', 'color = blue\n');
    expect(changes.map(({ fromA, toA }) => original.slice(fromA, toA))).toEqual(['red']);
  });
});

describe('the profiles', () => {
  test('that came, went and changed are named', () => {
    const before = [role('stays'), role('goes'), role('changes')].join('\n');
    const after = [role('comes'), role('changes', '444455556666'), '# moved\n', role('stays')].join('\n');
    expect(compare(before, after).profiles).toEqual({ added: ['comes'], removed: ['goes'], changed: ['changes'] });
  });

  test('of one name are compared each with its like', () => {
    const before = role('twice') + role('twice', '444455556666');
    const none = { added: [], removed: [], changed: [] };
    expect(compare(before, `${before}\n`).profiles).toEqual(none);
    expect(compare(before, role('twice')).profiles).toEqual({ ...none, removed: ['twice'] });
  });
});

test('the same text has no difference', () => {
  expect(compare(role('a'), role('a'))).toEqual({
    original: role('a'),
    changes: [],
    profiles: { added: [], removed: [], changed: [] },
    addedLines: 0,
    removedLines: 0,
  });
});

test('added and removed lines are counted, a changed one as both', () => {
  const { addedLines, removedLines } = compare('one\ntwo\nthree', 'one\nTWO\nthree\nfour\nfive');
  expect([addedLines, removedLines]).toEqual([3, 1]);
});
