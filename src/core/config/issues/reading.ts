import type { Problem } from './issue.ts';

/** What a reader got from a value: the usable part, and the problems. Both may be present. */
export interface Reading<T> {
  readonly value?: T;
  readonly problems?: readonly Problem[];
}
