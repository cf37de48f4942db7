import { MAX_BYTES } from './built-sizes.ts';
import type { Timings } from './measure.ts';
import { median, percentile } from './statistics.ts';
import type { EditTimings } from './time-edits.ts';
import type { ImportTiming } from './time-imports.ts';
import type { PageTimings } from './time-page.ts';

interface Line<Measured> {
  readonly what: string;
  readonly of: (measured: Measured) => number;
  /** ms, by number of roles (design: speed, from the start); lines without are for information. */
  readonly target: Readonly<Record<number, number>>;
}

const OPENING = { 10: 40, 10000: 60 };

const SAVING = { 10000: 300 };

/** Their targets are over the floor. */
const LINES: readonly Line<Timings>[] = [
  { what: 'open, first ever', of: ({ firstEver }) => median(firstEver), target: OPENING },
  { what: 'open, after a save', of: ({ afterSave }) => median(afterSave), target: OPENING },
  { what: 'open, later', of: ({ later }) => median(later), target: OPENING },
  { what: 'first key, p95', of: ({ firstKeys }) => percentile(firstKeys, 0.95), target: { 10000: 8 } },
  { what: 'every key, p95', of: ({ keys }) => percentile(keys, 0.95), target: { 10000: 8 } },
  { what: 'every key, median', of: ({ keys }) => median(keys), target: {} },
];

/** Which no floor has: their targets are the whole. */
const SAVES: readonly Line<Timings>[] = [
  { what: 'save at once', of: ({ saves }) => median(saves.map(({ ms }) => ms)), target: SAVING },
  { what: 'save after a look', of: ({ calmSaves }) => median(calmSaves.map(({ ms }) => ms)), target: SAVING },
  {
    what: 'its longest task',
    of: ({ calmSaves }) => median(calmSaves.map(({ longestTask }) => longestTask)),
    target: { 10000: 50 },
  },
];

const EDITS: readonly Line<EditTimings>[] = [
  { what: 'key to issues, p95', of: ({ toIssues }) => percentile(toIssues, 0.95), target: { 1000: 100 } },
  { what: 'key to issues, median', of: ({ toIssues }) => median(toIssues), target: {} },
  { what: 'longest task of all', of: ({ longestTasks }) => Math.max(...longestTasks), target: { 10000: 50 } },
];

const IMPORTS: readonly Line<readonly ImportTiming[]>[] = [
  { what: 'file to difference', of: imports => median(imports.map(({ ms }) => ms)), target: {} },
  {
    what: 'its longest task',
    of: imports => median(imports.map(({ longestTask }) => longestTask)),
    target: { 10000: 50 },
  },
];

/** Whatever the number of roles. */
const PAGE: readonly Line<PageTimings>[] = [
  { what: 'script at a load', of: ({ scripts }) => median(scripts), target: { 0: 5 } },
  { what: 'header to button', of: ({ mounts }) => median(mounts), target: { 0: 300 } },
];

export interface Report {
  readonly text: string;
  /** Whether a target was. */
  readonly missed: boolean;
}

export const HEAD = row('', 'floor', 'product', 'over', 'target');

/** The popup's lines, and those of saving, for one number of roles. */
export function reportPopup(roles: number, floor: Timings, product: Timings): Report {
  const results = LINES.map(({ what, of, target }) => {
    const over = of(product) - of(floor);
    const allowed = target[roles];
    const missed = allowed !== undefined && over > allowed;
    return { missed, text: row(what, ms(of(floor)), ms(of(product)), ms(over), verdictOf(allowed, missed)) };
  });
  return joined(roles, [...results, ...reportWhole(roles, SAVES, product)]);
}

/** The editor's lines, and those of importing, for one number of roles. */
export function reportEditor(roles: number, edits: EditTimings, imports: readonly ImportTiming[]): Report {
  return joined(roles, [...reportWhole(roles, EDITS, edits), ...reportWhole(roles, IMPORTS, imports)]);
}

/** The lines of what every console page pays. */
export function reportPage(scriptBytes: number, timings: PageTimings): Report {
  const lines = [reportBytes('script, bytes', scriptBytes, MAX_BYTES.contentScript), ...reportWhole(0, PAGE, timings)];
  return { text: lines.map(({ text }) => text).join('\n'), missed: lines.some(isMissed) };
}

/** A line of bytes as they are compressed. */
export function reportBytes(what: string, bytes: number, allowed: number): Report {
  const missed = bytes > allowed;
  return { missed, text: row(what, '', String(bytes), '', verdictOf(allowed, missed)) };
}

function reportWhole<Measured>(roles: number, lines: readonly Line<Measured>[], measured: Measured): Report[] {
  return lines.map(({ what, of, target }) => {
    const allowed = target[roles];
    const missed = allowed !== undefined && of(measured) > allowed;
    return { missed, text: row(what, '', ms(of(measured)), '', verdictOf(allowed, missed)) };
  });
}

function joined(roles: number, lines: readonly Report[]): Report {
  const text = [`${roles.toLocaleString('en')} roles`, ...lines.map(line => line.text)].join('\n');
  return { text, missed: lines.some(isMissed) };
}

function isMissed({ missed }: Report): boolean {
  return missed;
}

function verdictOf(allowed: number | undefined, missed: boolean): string {
  return allowed === undefined ? '' : `${allowed} ${missed ? '✗' : '✓'}`;
}

function row(what: string, ...cells: readonly string[]): string {
  return `  ${what.padEnd(22)}${cells.map(cell => cell.padStart(10)).join('')}`;
}

function ms(value: number): string {
  return value.toFixed(1);
}
