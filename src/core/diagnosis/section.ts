import type { TextKey } from '../text-key.ts';
import { FINDINGS, type Finding } from './finding.ts';
import type { Value } from './value.ts';

export interface Row {
  readonly label: Value;
  readonly values: readonly Value[];
  /** The screen shows the values once the user unfolds the row. */
  readonly isFolded?: true;
  /** Only maintainers need it, so the screen leaves it out. */
  readonly isForReport?: true;
  /** Number in docs/console.md of the fact that the row proves or refutes. Only the report shows it. */
  readonly fact?: string;
}

/** A part of the diagnosis, for the screen and for the report. */
export interface Section {
  readonly title: TextKey;
  /** The whole section in a word or two. */
  readonly sum: readonly Value[];
  readonly rows: readonly Row[];
  /** What is off with it. */
  readonly findings: readonly Finding[];
}

/** A part of a row, where it is known. */
type Perhaps = Value | false | undefined;

/** Makes a section without the rows that have nothing to say. */
export function section(
  title: TextKey,
  sum: readonly Value[],
  rows: readonly Row[],
  findings: readonly Finding[],
): Section {
  return { title, sum, rows: rows.filter(({ values }) => values.length > 0), findings };
}

/** Makes a row of the values that are known. */
export function row(label: Value, ...values: readonly Perhaps[]): Row {
  return { label, values: values.filter(isKnown) };
}

function isKnown(value: Perhaps): value is Value {
  return value !== undefined && value !== false && value !== '';
}

/** Makes a row that only the report has. */
export function note(label: string, value: Perhaps): Row {
  return { ...row(label, value), isForReport: true };
}

/** Makes a row about a fact of docs/console.md, by its number. */
export function factRow(fact: string | undefined, label: Value, ...values: readonly Perhaps[]): Row {
  return { ...row(label, ...values), ...(fact !== undefined && { fact }) };
}

/** Everything that is off, the worst first. */
export function findingsIn(sections: readonly Section[]): readonly Finding[] {
  const codes = Object.keys(FINDINGS);
  return sections
    .flatMap(({ findings }) => findings)
    .toSorted((one, other) => codes.indexOf(one.code) - codes.indexOf(other.code));
}

/** Whether something was found that keeps from switching, or may. */
export function isOff({ findings }: Section): boolean {
  return findings.some(({ code }) => FINDINGS[code][0] !== 'note');
}
