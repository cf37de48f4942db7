import { oneWidth } from './fold-text.ts';
import type { Role } from './role.ts';

/** All that is searched of a role: its fields in the order of `SEARCH_FIELDS`, each in a line of its own. */
export interface SearchedText {
  /** As it compares: what `foldText` gives. */
  readonly folded: string;
  /** With the capitals that begin words, where every character keeps its place in `folded`. */
  readonly written: string;
  /** Where the name ends. */
  readonly nameEnd: number;
}

/** Ends a field. No term contains it. */
export const FIELD_END = '\n';

export function toSearchedText(role: Role): SearchedText {
  const { name, account, alias = '', roleName, group = '', base = '', baseAlias = '', region = '' } = role;
  const written = oneWidth(`${name}\n${account}\n${alias}\n${roleName}\n${group}\n${base}\n${baseAlias}\n${region}`);
  const folded = written.toLowerCase();
  return {
    folded,
    written: folded.length === written.length ? written : folded,
    nameEnd: folded.indexOf(FIELD_END),
  };
}

/** The number of a field: how many end before an index. */
export function fieldAt({ folded }: SearchedText, index: number): number {
  let count = 0;
  for (let end = folded.indexOf(FIELD_END); end >= 0 && end < index; end = folded.indexOf(FIELD_END, end + 1)) count++;
  return count;
}

export function isFieldStart({ folded }: SearchedText, at: number): boolean {
  return at === 0 || folded[at - 1] === FIELD_END;
}

export function endOfField({ folded }: SearchedText, from: number): number {
  const end = folded.indexOf(FIELD_END, from);
  return end < 0 ? folded.length : end;
}

/**
 * True where a word begins: behind space or punctuation, at the capital of `ReadOnly` or the last one of `AWSAdmin`, and
 * where letters, digits, kanji, hiragana and katakana meet.
 */
export function isWordStart({ written }: SearchedText, at: number): boolean {
  if (at === 0) return true;
  const before = kindOf(written.charCodeAt(at - 1));
  const here = kindOf(written.charCodeAt(at));
  if (here === 'other' || before === 'other') return here !== 'other';
  if (before !== 'upper') return before !== here;
  return here === 'upper' ? kindOf(written.charCodeAt(at + 1)) === 'lower' : here !== 'lower';
}

type Kind = 'lower' | 'upper' | 'digit' | 'kanji' | 'hiragana' | 'katakana' | 'other';

function kindOf(unit: number): Kind {
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 'lower';
    if (unit >= 0x41 && unit <= 0x5a) return 'upper';
    return unit >= 0x30 && unit <= 0x39 ? 'digit' : 'other';
  }
  if (unit >= 0x3041 && unit <= 0x309f) return 'hiragana';
  if (unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb) return 'katakana';
  if (unit === 0x3005 || (unit >= 0x3400 && unit <= 0x9fff)) return 'kanji';
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(unit)) ? 'lower' : 'other';
}
