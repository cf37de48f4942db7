/** Long work that one may interrupt: each `next` does a part of it, and the last one returns the result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Enough items to make a step worthwhile, and so few that it ends within a millisecond. */
const ITEMS = 256;

/** Does the same to each item, with a step for every few hundred items. */
export function* eachInSteps<Item>(items: readonly Item[], act: (item: Item, index: number) => void): Steps<void> {
  for (let from = 0; from < items.length; from += ITEMS) {
    if (from > 0) yield;
    items.slice(from, from + ITEMS).forEach((item, offset) => {
      act(item, from + offset);
    });
  }
}

/** Does the work without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
