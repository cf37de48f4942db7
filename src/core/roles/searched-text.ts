import { oneWidth } from './fold-text.ts';

/** One field of a role, as a search compares it. */
export interface SearchedText {
  /** What `foldText` gives. */
  readonly folded: string;
  /** With the capitals that begin words, where every character keeps its place in `folded`. */
  readonly written: string;
  /** The first character of each word, as it compares: no other begins a word. */
  readonly initials: string;
}

/** What a search compares of a value, as the user wrote it. */
export function toSearchedText(value: string): SearchedText {
  const normal = oneWidth(value);
  const folded = normal.toLowerCase();
  const written = folded.length === normal.length ? normal : folded;
  let initials = '';
  for (let at = 0; at < written.length; at++) if (isWordStart(written, at)) initials += folded.charAt(at);
  return { folded, written, initials };
}

/** Where the first word is that begins with a term; -1 for none. */
export function wordWith({ folded, written, initials }: SearchedText, term: string): number {
  if (folded.startsWith(term)) return 0;
  if (!initials.includes(term.charAt(0))) return -1;
  let at = folded.indexOf(term, 1);
  while (at >= 0 && !isWordStart(written, at)) at = folded.indexOf(term, at + 1);
  return at;
}

/**
 * True where a word begins: behind space or punctuation, at the capital of `ReadOnly` or the last one of `AWSAdmin`, and
 * where letters, digits, kanji, hiragana and katakana meet.
 */
export function isWordStart(written: string, at: number): boolean {
  if (at === 0) return true;
  const before = kindOf(written.charCodeAt(at - 1));
  const here = kindOf(written.charCodeAt(at));
  if (here === OTHER || before === OTHER) return here !== OTHER;
  if (before !== UPPER) return before !== here;
  return here === UPPER ? kindOf(written.charCodeAt(at + 1)) === LOWER : here !== LOWER;
}

const OTHER = 1;
const LOWER = 2;
const UPPER = 3;
/** Digits, hiragana, katakana, kanji: a kind each. */
const SCRIPTS = [/[0-9]/, /[\u3041-\u309f]/, /[\u30a1-\u30fa\u30fc-\u30ff]/, /[\u3005\u3400-\u9fff]/];

/** The kinds of the UTF-16 units that were seen; 0 for the others. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known) return known;
  const kind = readKind(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function readKind(char: string): number {
  if (/[A-Z]/.test(char)) return UPPER;
  const script = SCRIPTS.findIndex(letters => letters.test(char));
  if (script >= 0) return UPPER + 1 + script;
  return /[\p{L}\p{M}]/u.test(char) ? LOWER : OTHER;
}
