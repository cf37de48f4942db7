/** Long work that may be interrupted: each `next` does a little of it, and the last one gives what came of it. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Many enough that a step is worth its while, few enough that it is over in a millisecond. */
const ITEMS = 256;

/** Does the same to each item, a step for every few hundred of them. */
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
