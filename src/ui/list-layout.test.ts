import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEADING_HEIGHT, layOut, ROW_HEIGHT, rowsInView, scrollTo, topOfRow } from './list-layout.ts';

const sizes = fc.array(fc.record({ hasHeading: fc.boolean(), rows: fc.integer({ min: 1, max: 50 }) }), {
  minLength: 1,
  maxLength: 20,
});

describe('the windowed list', () => {
  test('a list is as high as its rows and headings', () => {
    expect(
      layOut([
        { hasHeading: true, rows: 2 },
        { hasHeading: false, rows: 3 },
      ]).height,
    ).toBe(HEADING_HEIGHT + 5 * ROW_HEIGHT);
  });

  test('at the top, only the first rows are there', () => {
    const layout = layOut([
      { hasHeading: true, rows: 2 },
      { hasHeading: true, rows: 10_000 },
    ]);
    expect(rowsInView(layout, { top: 0, height: 400 }, 0)).toEqual([
      { section: 0, from: 0, to: 2 },
      { section: 1, from: 0, to: 6 },
    ]);
  });

  test('every row that the view touches is there, and few others', () => {
    fc.assert(
      fc.property(sizes, fc.nat(3000), fc.integer({ min: 44, max: 600 }), (list, top, height) => {
        const layout = layOut(list);
        const slices = rowsInView(layout, { top, height }, 0);
        const there = new Set(
          slices.flatMap(({ section, from, to }) =>
            Array.from(
              { length: Math.max(0, to - from) },
              (_, i) => (layout.sections[section]?.firstRow ?? 0) + from + i,
            ),
          ),
        );
        for (let row = 0; row < layout.rows; row++) {
          const rowAt = topOfRow(layout, row);
          if (rowAt < top + height && rowAt + ROW_HEIGHT > top) expect(there).toContain(row);
        }
        expect(there.size).toBeLessThanOrEqual(Math.ceil(height / ROW_HEIGHT) + 1);
      }),
    );
  });

  test('after scrolling to a row it is in view, and a row in view moves nothing', () => {
    fc.assert(
      fc.property(sizes, fc.nat(1000), fc.nat(2000), (list, wanted, top) => {
        const layout = layOut(list);
        const row = wanted % layout.rows;
        const view = { top: scrollTo(layout, row, { top, height: 300 }), height: 300 };
        expect(topOfRow(layout, row)).toBeGreaterThanOrEqual(view.top);
        expect(topOfRow(layout, row) + ROW_HEIGHT).toBeLessThanOrEqual(view.top + view.height);
        expect(scrollTo(layout, row, view)).toBe(view.top);
      }),
    );
  });

  test('going to the first row of a section shows its heading too', () => {
    const layout = layOut([{ hasHeading: true, rows: 20 }]);
    expect(scrollTo(layout, 0, { top: 500, height: 300 })).toBe(0);
  });
});
