import type { Layer } from '../model/profile.ts';
import type { TextKey } from '../text-key.ts';
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
