import { describe, expect, test } from 'vitest';
import { countLines, lineAt, moveCursor, startOfLine } from './line-position.ts';

const TEXT = '[a]\nrole_name = x\n\n[b]';

describe('lines of a text', () => {
  test('an empty text has one, and a last line break begins another', () => {
    expect(countLines('')).toBe(1);
    expect(countLines('a\n')).toBe(2);
    expect(countLines(TEXT)).toBe(4);
  });

  test('the line of an offset is the one the cursor stands on', () => {
    expect(lineAt(TEXT, 0)).toBe(1);
    expect(lineAt(TEXT, 3)).toBe(1);
    expect(lineAt(TEXT, 4)).toBe(2);
    expect(lineAt(TEXT, TEXT.length)).toBe(4);
  });

  test('the start of a line lies behind the break before it', () => {
    expect(startOfLine(TEXT, 1)).toBe(0);
    expect(startOfLine(TEXT, 2)).toBe(4);
    expect(startOfLine(TEXT, 4)).toBe(TEXT.indexOf('[b]'));
  });

  test('a line the text does not have starts at its end', () => {
    expect(startOfLine(TEXT, 99)).toBe(TEXT.length);
  });
});

describe('the cursor in a text that was replaced', () => {
  test('stays on its line and column when lines above got shorter', () => {
    const after = '#\nrole_name = x\n\n[b]';
    expect(moveCursor(TEXT, TEXT.indexOf('name'), after)).toBe(after.indexOf('name'));
  });

  test('goes to the end of its line when that got too short', () => {
    expect(moveCursor('abcdef\nx', 5, 'ab\nx')).toBe(2);
  });

  test('goes to the end of a text with fewer lines', () => {
    expect(moveCursor('a\nb\nc', 5, 'a')).toBe(1);
  });
});
