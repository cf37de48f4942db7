import { effect } from '@preact/signals';
import type { ConfigStore } from './config-store.ts';

/** Waits for a save that is under way, if there is one. */
export function saveEnded({ saveState }: Pick<ConfigStore, 'saveState'>): Promise<void> {
  return new Promise(resolve => {
    const stop = effect(() => {
      if (saveState.value.state === 'saving') return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}
