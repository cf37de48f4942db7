import type { ProfilePlace } from '../core/diagnosis/check-roles.ts';
import type { NameKind } from '../core/diagnosis/mask.ts';
import type { TextKey } from '../core/text-key.ts';

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

/** A value, with the line of the text that says so. */
export interface Placed extends Omit<ProfilePlace, 'name'> {
  readonly what: Value;
}

/** One part of what a row says. A plain string is the same on the screen and in the report. */
export type Value = string | number | Said | Read | Placed | { readonly bytes: number } | { readonly time: number };

export interface Row {
  readonly label: Value;
  readonly values: readonly Value[];
  /** A list that the screen shows once the row is unfolded; such a row has no values. */
  readonly more?: readonly Value[];
  /** Only maintainers need it, so the screen leaves it out. */
  readonly isForReport?: true;
}

/** A part of the diagnosis, for the screen and for the report. */
export interface Section {
  readonly title: TextKey;
  /** The whole section in a word or two. */
  readonly sum: readonly Value[];
  readonly rows: readonly Row[];
}

/** A part of a row, where it is known. */
type Perhaps = Value | false | undefined;

/** Leaves out the rows that have nothing to say. */
export function section(title: TextKey, sum: readonly Value[], ...rows: readonly Row[]): Section {
  return { title, sum, rows: rows.filter(({ values, more = [] }) => values.length + more.length > 0) };
}

export function row(label: Value, ...values: readonly Perhaps[]): Row {
  return { label, values: values.filter(isKnown) };
}

function isKnown(value: Perhaps): value is Value {
  return value !== undefined && value !== false && value !== '';
}

/** A row that only the report has. */
export function note(label: string, value: Perhaps): Row {
  return { ...row(label, value), isForReport: true };
}

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

/** All parts that are not empty, with a separator between them. */
export function joined(separator: string, ...parts: readonly (readonly Value[])[]): readonly Value[] {
  return parts.filter(part => part.length > 0).flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
