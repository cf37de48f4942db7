import type { Problem } from './issue.ts';

/** What a reader made of a value: what can be used of it, and what is wrong with it. Both may be there. */
export interface Reading<T> {
  readonly value?: T;
  readonly problems?: readonly Problem[];
}
