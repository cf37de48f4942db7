import { graphemesOf } from '../graphemes.ts';

const PLAIN = /^[\n -~]*$/;

/** A text with full and half width made equal (NFKC): `ＡＢＣ` -> `ABC`, `ﾎﾝ` -> `ホン`. */
export function oneWidth(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC');
}

/** A text in the form in which it is compared: lower case, and full and half width made equal. */
export function foldText(text: string): string {
  return oneWidth(text).toLowerCase();
}

/**
 * Finds a range of `foldText(text)` in the text itself, in whole characters. UTF-16 indices. `undefined` if folding joined
 * two characters there.
 */
export function unfoldRange(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (PLAIN.test(text)) return [start, end];
  const folded = foldText(text);
  const isSameLength = folded.length === text.length && oneWidth(text).length === text.length;
  if (isSameLength) return [start, end];

  let length = 0;
  let from: number | undefined;
  let to = 0;
  for (const { index, segment } of graphemesOf(text)) {
    const part = foldText(segment);
    if (!folded.startsWith(part, length)) return undefined;
    length += part.length;
    if (length > start && from === undefined) from = index;
    if (length - part.length < end) to = index + segment.length;
  }
  return from === undefined ? undefined : [from, to];
}
