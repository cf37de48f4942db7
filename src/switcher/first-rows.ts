import { effect } from '@preact/signals';
import { nextTask } from '../ui/next-task.ts';
import { listState } from './list-state.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** Settles once the first rows are painted, or as soon as it is known that there are none yet. */
export async function firstRows({ isReady, tab }: SwitcherStore): Promise<void> {
  await when(() => isReady.value || tab.value.kind !== 'asking');
  if (isReady.peek()) await nextPaint();
}

/** Settles once rows are painted, or what replaces them, however long that takes. */
export async function listPainted(store: SwitcherStore): Promise<void> {
  await when(() => !['asking', 'reading'].includes(listState(store)));
  await nextPaint();
}

/** Settles as soon as signals meet a condition. */
export function when(isMet: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const stop = effect(() => {
      if (!isMet()) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
}

/** The frame is painted once the task behind its callback runs. */
async function nextPaint(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await nextTask();
}
