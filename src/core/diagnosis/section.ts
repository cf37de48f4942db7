import type { Layer } from '../model/profile.ts';
import type { TextKey } from '../text-key.ts';
import type { Finding } from './finding.ts';
import type { NameKind } from './mask.ts';

/** A text of the screen. The report uses the end of its key instead: `token_unneeded` becomes `unneeded`. */
export interface Said {
  readonly text: TextKey;
  readonly args: readonly Value[];
  readonly tone?: 'careful' | 'faint';
}

/** Something that was read, as it is. A masked report replaces it by a letter if it has a kind. */
export interface Read {
  readonly read: string;
  readonly kind?: NameKind;
  readonly isCode?: true;
}

/** A value, with the line that it comes from, and the layer if that is not the user's own text. */
export interface Placed {
  readonly what: Value;
  readonly line: number;
  readonly layer?: Layer;
}

/** One part of what a row says. A plain string is the same on the screen and in the report. */
export type Value =
  | string
  | number
  | Said
  | Read
  | Placed
  | { readonly list: readonly Value[] }
  | { readonly bytes: number }
  /** ms since 1970 */
  | { readonly time: number };

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

/** A text, and what it fills in. */
export function say(text: TextKey, ...args: readonly Value[]): Said {
  return { text, args };
}

/** Code as it is written on the page or in the request. */
export function code(read: string, kind?: NameKind): Read {
  return { read, isCode: true, ...(kind && { kind }) };
}

/** A name, if there is one. */
export function named(kind: NameKind, read: string | undefined): readonly Value[] {
  return read ? [{ read, kind }] : [];
}

/** The first names of a list that may be long; `…` for the others. */
export function first(most: number, values: readonly Value[], count = values.length): Value {
  return { list: count > most ? [...values.slice(0, most), '…'] : values };
}

/** All parts that are not empty, with a separator between them. */
export function joined(separator: string, ...parts: readonly (readonly Value[])[]): readonly Value[] {
  return parts.filter(part => part.length > 0).flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
