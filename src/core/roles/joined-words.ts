import type { Range } from './search-fields.ts';
import { isWordStart, type SearchedText } from './searched-text.ts';

/** UTF-16 units. Nobody shortens a name to more. */
const LONGEST = 20;

/**
 * Where the starts of several words of the name, one right after another, make up a term: `op` and `ordpr` in
 * `orders-prod`. `undefined` for none.
 * @param onlyInitials whether only the first letters of words count, from the name's first word on
 */
export function joinedWords(text: SearchedText, term: string, onlyInitials: boolean): readonly Range[] | undefined {
  const { folded, nameEnd: end } = text;
  if (term.length < 2 || term.length > LONGEST || (onlyInitials && folded[0] !== term[0])) return undefined;
  /** Words from which a rest of the term is known not to follow: a name of equal letters would take for ever. */
  let failed: Set<number> | undefined;

  const follow = (word: number, at: number): readonly Range[] | undefined => {
    if (at === term.length) return [];
    if (word >= end || folded[word] !== term[at] || failed?.has(word * LONGEST + at)) return undefined;
    const next = nextWord(text, word + 1, end);
    // The shortest start first: initials are worth the most.
    for (let length = 1; word + length <= next && folded[word + length - 1] === term[at + length - 1]; length++) {
      const rest = follow(next, at + length);
      if (rest) return [[word, word + length], ...rest];
      if (onlyInitials) return undefined;
    }
    failed ??= new Set();
    failed.add(word * LONGEST + at);
    return undefined;
  };

  for (let word = 0; word >= 0 && word < end; word = folded.indexOf(term.charAt(0), word + 1)) {
    const ranges = isWordStart(text, word) ? follow(word, 0) : undefined;
    if (ranges && ranges.length > 1) return ranges;
    if (onlyInitials) return undefined;
  }
  return undefined;
}

function nextWord(text: SearchedText, from: number, end: number): number {
  let at = from;
  while (at < end && !isWordStart(text, at)) at++;
  return at;
}
