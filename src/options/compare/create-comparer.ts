import type { Text } from '../../core/text-key.ts';
import { createAsker } from '../widgets/worker-asker.ts';
import type { Comparison, Difference } from './compare-texts.ts';

export type Compare = (before: string, after: string) => Promise<Difference>;

/** Compares texts in a worker. */
export function createComparer(text: Text): Compare {
  const ask = createAsker<Comparison, Difference>(
    () => new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' }),
  );
  return (before, after) => ask({ before, after, more: text('versionsMoreRemoved', '$1'), language: text('language') });
}
