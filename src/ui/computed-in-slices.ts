import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Steps } from '../core/steps.ts';
import { nextTask } from './next-task.ts';

/** ms of work between two chances for a key to be heard. */
const SLICE = 2;

/**
 * A computed signal for work that may take long. If one slice of work is not enough, more follow, and the signal keeps its
 * earlier value until then.
 * @param plan reads what the value is made of, and gives the work; `undefined` takes the first value back
 */
export function computedInSlices<T>(first: T, plan: () => Steps<T> | undefined): ReadonlySignal<T> {
  const result = signal(first);
  let latest: Steps<T> | undefined;
  const follow = async (steps: Steps<T>): Promise<void> => {
    await nextTask();
    while (latest === steps) {
      const { done, value } = runSlice(steps);
      // Whatever follows from the value is work, too.
      await nextTask();
      if (done && latest === steps) result.value = value;
      if (done) return;
    }
  };
  effect(() => {
    const steps = plan();
    latest = steps;
    if (!steps) {
      result.value = first;
      return;
    }
    const { done, value } = runSlice(steps);
    if (done) result.value = value;
    else void follow(steps);
  });
  return result;
}

function runSlice<T>(steps: Steps<T>): IteratorResult<undefined, T> {
  const end = performance.now() + SLICE;
  let step = steps.next();
  while (!step.done && performance.now() < end) step = steps.next();
  return step;
}
