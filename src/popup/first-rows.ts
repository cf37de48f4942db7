import { effect } from '@preact/signals';
import type { PopupStore } from './popup-store.ts';

/** Settles once the first rows stand on the screen, or as soon as it is known that none are at hand. */
export async function firstRows(store: PopupStore): Promise<void> {
  if (await areAtHand(store)) await nextPaint();
}

function areAtHand(store: PopupStore): Promise<boolean> {
  return new Promise(resolve => {
    const stop = effect(() => {
      if (!store.isReady.value && store.tab.value.kind === 'asking') return;
      resolve(store.isReady.value);
      queueMicrotask(() => stop());
    });
  });
}

/** Settles once rows stand on the screen, however long that takes. */
export function rowsPainted(store: PopupStore): Promise<void> {
  return new Promise(resolve => {
    const stop = effect(() => {
      if (store.total.value === 0) return;
      void nextPaint().then(resolve);
      queueMicrotask(() => stop());
    });
  });
}

/** The frame is painted once the task behind its callback runs. */
function nextPaint(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  });
}
