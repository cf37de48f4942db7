import type { Range } from './search-fields.ts';
import { endOfField, isWordStart, type SearchedText } from './searched-text.ts';

/** UTF-16 units. Nobody shortens a name to more. */
const LONGEST = 20;

/**
 * Where the starts of several words of the name, one right after another, make up a term: `op` and `ordpr` in
 * `orders-prod`. `undefined` for none.
 */
export function joinedWords(text: SearchedText, term: string): readonly Range[] | undefined {
  if (term.length < 2 || term.length > LONGEST) return undefined;
  const { folded } = text;
  const end = endOfField(text, 0);
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
    }
    failed ??= new Set();
    failed.add(word * LONGEST + at);
    return undefined;
  };

  for (let word = folded.indexOf(term.charAt(0)); word >= 0 && word < end; ) {
    const ranges = isWordStart(text, word) ? follow(word, 0) : undefined;
    if (ranges && ranges.length > 1) return ranges;
    word = folded.indexOf(term.charAt(0), word + 1);
  }
  return undefined;
}

function nextWord(text: SearchedText, from: number, end: number): number {
  let at = from;
  while (at < end && !isWordStart(text, at)) at++;
  return at;
}
