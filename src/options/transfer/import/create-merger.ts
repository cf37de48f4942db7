import { createAsker } from '../../widgets/worker-asker.ts';
import type { MergeQuestion } from './merge-worker.ts';

export type Merge = (own: string, other: string) => Promise<string>;

/** Merges texts in a worker. */
export function createMerger(): Merge {
  const ask = createAsker<MergeQuestion, string>(
    () => new Worker(new URL('./merge-worker.ts', import.meta.url), { type: 'module' }),
  );
  return (own, other) => ask({ own, other });
}
