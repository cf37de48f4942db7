import type { Range } from './search-fields.ts';
import { isWordStart, type SearchedText } from './searched-text.ts';

/** UTF-16 units. Nobody shortens a name to more. */
const LONGEST = 20;

/**
 * Where the starts of several words of the name, one right after another, make up a term: `op` and `ordpr` in
 * `orders-prod`. `undefined` for none.
 * @param onlyInitials whether only the first letters of words count, from the name's first word on
 */
export function joinedWords(name: SearchedText, term: string, onlyInitials: boolean): readonly Range[] | undefined {
  const { folded, written, initials } = name;
  const end = folded.length;
  if (term.length < 2 || term.length > LONGEST || (onlyInitials && folded[0] !== term[0])) return undefined;
  if (!mayJoin(initials, term)) return undefined;
  /** Words from which a rest of the term is known not to follow: a name of equal letters would take for ever. */
  let failed: Set<number> | undefined;

  const follow = (word: number, at: number): readonly Range[] | undefined => {
    if (at === term.length) return [];
    if (word >= end || folded[word] !== term[at] || failed?.has(word * LONGEST + at)) return undefined;
    const next = nextWord(written, word + 1);
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

  for (let word = 0; word >= 0; word = folded.indexOf(term.charAt(0), word + 1)) {
    const ranges = isWordStart(written, word) ? follow(word, 0) : undefined;
    if (ranges && ranges.length > 1) return ranges;
    if (onlyInitials) return undefined;
  }
  return undefined;
}

/** False where no word that begins as the term does is followed by one that begins with another letter of it. */
function mayJoin(initials: string, term: string): boolean {
  let word = initials.indexOf(term.charAt(0));
  while (word >= 0 && !term.includes(initials.charAt(word + 1) || ' ', 1))
    word = initials.indexOf(term.charAt(0), word + 1);
  return word >= 0;
}

function nextWord(written: string, from: number): number {
  let at = from;
  while (at < written.length && !isWordStart(written, at)) at++;
  return at;
}
