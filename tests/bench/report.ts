import type { Timings } from './measure.ts';
import { median, percentile } from './statistics.ts';

interface Line {
  readonly what: string;
  readonly of: (timings: Timings) => number;
  /** ms over the floor (design: speed, from the start); lines without are for information. */
  readonly target: Readonly<Record<number, number>>;
}

const OPENING = { 10: 40, 10000: 60 };

const LINES: readonly Line[] = [
  { what: 'open, first ever', of: ({ firstEver }) => median(firstEver), target: OPENING },
  { what: 'open, after a save', of: ({ afterSave }) => median(afterSave), target: OPENING },
  { what: 'open, later', of: ({ later }) => median(later), target: OPENING },
  { what: 'first key, p95', of: ({ firstKeys }) => percentile(firstKeys, 0.95), target: { 10000: 8 } },
  { what: 'every key, p95', of: ({ keys }) => percentile(keys, 0.95), target: { 10000: 8 } },
  { what: 'every key, median', of: ({ keys }) => median(keys), target: {} },
];

export const HEAD = row('', 'floor', 'product', 'over', 'target');

/** The lines of one number of roles; `missed` tells whether a target was. */
export function report(
  roles: number,
  floor: Timings,
  product: Timings,
): { readonly text: string; readonly missed: boolean } {
  const results = LINES.map(({ what, of, target }) => {
    const over = of(product) - of(floor);
    const allowed = target[roles];
    const missed = allowed !== undefined && over > allowed;
    const verdict = allowed === undefined ? '' : `${allowed} ${missed ? '✗' : '✓'}`;
    return { missed, line: row(what, ms(of(floor)), ms(of(product)), ms(over), verdict) };
  });
  const text = [
    `${roles.toLocaleString('en')} roles`,
    ...results.map(({ line }) => line),
    row('save, median', '', ms(median(product.saves))),
  ].join('\n');
  return { text, missed: results.some(({ missed }) => missed) };
}

function row(what: string, ...cells: readonly string[]): string {
  return `  ${what.padEnd(20)}${cells.map(cell => cell.padStart(10)).join('')}`;
}

function ms(value: number): string {
  return value.toFixed(1);
}
