import { describe, expect, test } from 'vitest';
import { FIELD_PADDING, LINE_HEIGHT, linesInView, lineTop } from './line-box.ts';

describe('lines in view', () => {
  test('begin with the first at the top of the text', () => {
    expect(linesInView({ top: 0, height: FIELD_PADDING + 3 * LINE_HEIGHT - 1 }, 100)).toEqual({ first: 1, last: 3 });
  });

  test('are only those that exist', () => {
    expect(linesInView({ top: 0, height: 1000 }, 2)).toEqual({ first: 1, last: 2 });
  });

  test('follow the scrolling, parts of lines included', () => {
    const view = { top: lineTop(5000) + 1, height: 2 * LINE_HEIGHT };
    expect(linesInView(view, 10_000)).toEqual({ first: 5000, last: 5002 });
  });
});
