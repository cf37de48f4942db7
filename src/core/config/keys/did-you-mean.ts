const LONGEST_WORD = 64;

/**
 * The candidate that `word` was most likely meant to be: the nearest within one slip (two from six letters on), a slip
 * being a letter missing, added, changed, or swapped with its neighbor. Upper and lower case are alike.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let limit = wanted.length < 6 ? 1 : 2;
  if (wanted.length < 3 || wanted.length > LONGEST_WORD) return undefined;
  let nearest: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const slips = countSlips(wanted, candidate.toLowerCase(), limit);
    if (slips > limit) continue;
    if (slips === 0) return candidate;
    nearest = candidate;
    limit = slips - 1;
  }
  return nearest;
}

/** Each search looks at every candidate: beyond so many different words the hint is left out, to keep the time linear. */
const MOST_SEARCHES = 50;

/** Makes a `didYouMean` over fixed candidates that remembers its answers. */
export function createSuggester(candidates: Iterable<string>): (word: string) => string | undefined {
  return rememberFirst(word => didYouMean(word, candidates), MOST_SEARCHES);
}

/** Remembers the answers to the first so many words, and answers no others. */
export function rememberFirst(
  answer: (word: string) => string | undefined,
  most: number,
): (word: string) => string | undefined {
  const answers = new Map<string, string | undefined>();
  return word => {
    if (!answers.has(word) && answers.size < most) answers.set(word, answer(word));
    return answers.get(word);
  };
}

/** The optimal string alignment distance, given up (as `limit + 1`) as soon as it must exceed the limit. */
function countSlips(left: string, right: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const slips = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      current.push(slips);
      best = Math.min(best, slips);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
