import type { Text } from '../../core/text-key.ts';
import { createAsker } from '../worker-asker.ts';
import type { Comparison, Difference } from './compare-texts.ts';

export type Compare = (before: string, after: string) => Promise<Difference>;

/** Compares texts in a worker that starts with the first comparison. */
export function createComparer(text: Text): Compare {
  let ask: ((comparison: Comparison) => Promise<Difference>) | undefined;
  return (before, after) => {
    ask ??= createAsker(new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' }));
    return ask({ before, after, more: text('versionsMoreRemoved', '$1'), language: text('language') });
  };
}
