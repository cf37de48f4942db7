import { MAX_BYTES } from './built-sizes.ts';
import type { Opening } from './contestant.ts';
import type { Timings } from './measure.ts';
import { median, percentile } from './statistics.ts';
import type { EditTimings } from './time-edits.ts';
import type { ImportTiming } from './time-imports.ts';
import type { PageTimings } from './time-page.ts';
import type { Saves } from './time-saves.ts';

interface Line<Measured> {
  readonly what: string;
  readonly of: (measured: Measured) => number;
  /** ms, by number of roles; lines without are for information. */
  readonly target: Readonly<Record<number, number>>;
}

const SET_UP = 1000;

const SAVING = { 10000: 300 };

/** At most so many ms over the floor; at 10,000 roles and more over what ten may take. */
const OPENING = { 10: 15, 1000: 15, 10000: 30, 100000: 115 };

/** One figure of every contestant. */
interface Compared {
  readonly what: string;
  /** One value for each time it was done: what lies between two contestants is the median of their pairs. */
  readonly of: (timings: Timings) => readonly number[];
  /** Which of the values: the median where nothing is said. */
  readonly at?: number;
  /** How many ms over the floor the product may be, by number of roles. */
  readonly target: Readonly<Record<number, number>>;
  /** True where no floor has it: the target is the whole. */
  readonly isWhole?: true;
}

const POPUP: readonly Compared[] = [
  { what: 'click to rows', of: ({ openings }) => openings.map(sinceClick), target: OPENING },
  { what: 'document to rows', of: ({ openings }) => openings.map(sinceStart), target: OPENING },
  { what: 'click, worker asleep', of: ({ asleep }) => asleep.map(sinceClick), target: OPENING },
  { what: 'document, asleep', of: ({ asleep }) => asleep.map(sinceStart), target: OPENING },
  { what: 'document, after a save', of: ({ afterSave }) => afterSave.map(sinceStart), target: OPENING },
  { what: 'document, first ever', of: ({ firstEver }) => firstEver.map(sinceStart), target: OPENING },
  { what: 'first key, median', of: ({ firstKeys }) => firstKeys, target: { 10000: 4, 100000: 12 } },
  { what: 'first key, p95', of: ({ firstKeys }) => firstKeys, at: 0.95, target: { 10000: 8 } },
  { what: 'every key, median', of: ({ keys }) => keys, target: { 10000: 4, 100000: 12 } },
  { what: 'every key, p95', of: ({ keys }) => keys, at: 0.95, target: { 10000: 8 } },
  { what: 'layout shifts', of: ({ shifts }) => shifts, target: { 10: 0, 1000: 0, 10000: 0 }, isWhole: true },
  { what: 'save, by a message', of: ({ saves }) => saves, target: SAVING, isWhole: true },
];

function sinceClick(opening: Opening): number {
  return opening.sinceClick;
}

function sinceStart(opening: Opening): number {
  return opening.sinceStart;
}

/** Which no floor has: their targets are the whole. */
const SAVES: readonly Line<Saves>[] = [
  { what: 'save at once', of: ({ atOnce }) => median(atOnce.map(({ ms }) => ms)), target: SAVING },
  { what: 'save after a look', of: ({ calm }) => median(calm.map(({ ms }) => ms)), target: SAVING },
  {
    what: 'its longest task',
    of: ({ calm }) => median(calm.map(({ longestTask }) => longestTask)),
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

/** The names above the popup's columns. */
export function popupHead(others: readonly string[]): string {
  return row('', 'floor', 'product', 'over', 'target', ...others.flatMap(other => [other, 'over']));
}

/** The popup's lines for one number of roles: the floor, the product, and whatever else is timed beside them. */
export function reportPopup(roles: number, [floor, product, ...others]: readonly Timings[]): Report {
  if (!floor || !product) throw new Error('Without floor and product there is nothing to compare.');
  const lines = POPUP.map(({ what, of, at = 0.5, target, isWhole }) => {
    const whole = (timings: Timings) => percentile(of(timings), at);
    const over = (timings: Timings) =>
      at === 0.5
        ? median(of(timings).map((ms, run) => ms - (of(floor)[run] ?? Number.NaN)))
        : whole(timings) - whole(floor);
    const allowed = target[roles];
    const missed = allowed !== undefined && (isWhole ? whole(product) : over(product)) > allowed;
    const beside = others.flatMap(other => [ms(whole(other)), isWhole ? '' : ms(over(other))]);
    const ours = [isWhole ? '' : ms(whole(floor)), ms(whole(product)), isWhole ? '' : ms(over(product))];
    return { missed, text: row(what, ...ours, verdictOf(allowed, missed), ...beside) };
  });
  return joined(roles, lines);
}

/** What one browser did on the options page. */
interface EditorTimings {
  readonly saves: Saves;
  readonly edits: EditTimings;
  readonly imports: readonly ImportTiming[];
}

/** The lines of saving, typing and importing on the options page, for one number of roles. */
export function reportEditor(roles: number, { saves, edits, imports }: EditorTimings): Report {
  return joined(roles, [
    ...reportWhole(roles, SAVES, saves),
    ...reportWhole(roles, EDITS, edits),
    ...reportWhole(roles, IMPORTS, imports),
  ]);
}

/** The lines of what every console page pays. */
export function reportPage(scriptBytes: number, timings: PageTimings): Report {
  const lines = [reportBytes('script, bytes', scriptBytes, MAX_BYTES.contentScript), ...reportWhole(0, PAGE, timings)];
  return { text: lines.map(({ text }) => text).join('\n'), missed: lines.some(isMissed) };
}

/** How long it takes to make everything that an administrator sets up: one second at the most, the first time, too. */
export function reportSetUp(timings: readonly number[]): Report {
  const longest = Math.max(...timings);
  const missed = longest > SET_UP;
  return { missed, text: row('set-up of 400 roles, longest', '', ms(longest), '', verdictOf(SET_UP, missed)) };
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
