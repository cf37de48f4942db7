const LONGEST_WORD = 64;

/**
 * The candidate that the user most likely meant by `word`: the nearest one within one typo, or two in words of six letters
 * or more. A typo is a letter that is missing, added, changed, or swapped with its neighbor. Case does not count.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let limit = wanted.length < 6 ? 1 : 2;
  if (wanted.length < 3 || wanted.length > LONGEST_WORD) return undefined;
  let nearest: string | undefined;
  for (const candidate of candidates) {
    const slips = countSlips(wanted, candidate.toLowerCase(), limit);
    if (slips > limit) continue;
    if (slips === 0) return candidate;
    nearest = candidate;
    limit = slips - 1;
  }
  return nearest;
}

/** Each search compares all candidates. After so many different words there are no more hints, so that the time stays linear. */
const MOST_SEARCHES = 50;

/** Makes a `didYouMean` over the names of a map or a set that remembers its answers. */
export function createSuggester(
  candidates: Pick<ReadonlyMap<string, unknown>, 'keys'>,
): (word: string) => string | undefined {
  return rememberFirst(word => didYouMean(word, candidates.keys()), MOST_SEARCHES);
}

/** Remembers the answers to the first words, up to a number, and answers no others. */
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

/** The optimal string alignment distance. A distance over `limit` may come out as any larger number. */
function countSlips(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  if (at === left.length && at === right.length) return 0;
  if (limit === 0) return 1;
  const after = (skipped: number, skippedRight: number): number =>
    1 + countSlips(left.slice(at + skipped), right.slice(at + skippedRight), limit - 1);
  const isSwapped = at + 1 < left.length && left[at] === right[at + 1] && left[at + 1] === right[at];
  return Math.min(after(1, 1), after(1, 0), after(0, 1), isSwapped ? after(2, 2) : limit + 1);
}
