import { effect } from '@preact/signals';
import { nextTask } from '../ui/next-task.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** Settles once the first rows stand on the screen, or as soon as it is known that none are at hand. */
export async function firstRows(store: SwitcherStore): Promise<void> {
  if (await areAtHand(store)) await nextPaint();
}

function areAtHand(store: SwitcherStore): Promise<boolean> {
  return new Promise(resolve => {
    const stop = effect(() => {
      if (!store.isReady.value && store.tab.value.kind === 'asking') return;
      resolve(store.isReady.value);
      queueMicrotask(() => stop());
    });
  });
}

/** Settles once rows stand on the screen, however long that takes. */
export function rowsPainted(store: SwitcherStore): Promise<void> {
  return new Promise(resolve => {
    const stop = effect(() => {
      if (store.total.value === 0) return;
      void nextPaint().then(resolve);
      queueMicrotask(() => stop());
    });
  });
}

/** The frame is painted once the task behind its callback runs. */
async function nextPaint(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await nextTask();
}
