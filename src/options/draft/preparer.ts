import type { Preparation } from '../../core/config/prepared-config.ts';
import { createAsker } from '../widgets/worker-asker.ts';

export type Prepare = (text: string) => Promise<Preparation>;

/** Prepares texts for saving in a worker. */
export function createPreparer(): Prepare {
  return rememberLast(
    createAsker(() => new Worker(new URL('./prepare-worker.ts', import.meta.url), { type: 'module' })),
  );
}

/** The text before is not prepared again, unless that failed. */
export function rememberLast(prepare: Prepare): Prepare {
  let last: { readonly text: string; readonly preparation: Promise<Preparation> } | undefined;
  return text => {
    if (last?.text === text) return last.preparation;
    const asked = { text, preparation: prepare(text) };
    last = asked;
    asked.preparation.catch(() => {
      if (last === asked) last = undefined;
    });
    return asked.preparation;
  };
}
