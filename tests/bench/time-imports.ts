import type { Page } from 'puppeteer-core';
import { findEditor } from '../e2e/browser/config-editor.ts';
import { pressKey } from '../e2e/browser/keyboard.ts';
import { waitUntil } from '../e2e/browser/wait-until.ts';
import { watchTasks } from './longest-task.ts';

/** One file that is brought, from its drop to the difference that a merge would make. */
export interface ImportTiming {
  readonly ms: number;
  /** ms of the page's longest task meanwhile; 0 below 50, where the browser reports none. */
  readonly longestTask: number;
}

const MEASURE = 'bench:import';

/** Drops the text over the stored one, and closes what it is shown in, again and again. */
export async function timeImports(options: Page, text: string, runs: number): Promise<ImportTiming[]> {
  await findEditor(options);
  const timings: ImportTiming[] = [];
  for (let run = 1; run <= runs; run++) {
    await dropWatched(options, text);
    timings.push(await waitUntil('the difference is shown', () => readImport(options)));
    await pressKey(options, 'Escape');
    await waitUntil('the import has closed', async () => (await options.$('dialog')) === null);
  }
  return timings;
}

async function dropWatched(options: Page, text: string): Promise<void> {
  await watchTasks(options);
  await options.evaluate(
    (measure, dropped) => {
      performance.clearMeasures(measure);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([dropped], 'config'));
      const start = performance.now();
      const changes = new MutationObserver(async () => {
        if (!document.querySelector('dialog .cm-changedLine')) return;
        changes.disconnect();
        await new Promise(requestAnimationFrame);
        // A task of its own: the one before has ended, and its length can be read.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const detail = globalThis.benchLongestTask?.();
          performance.measure(measure, { start, end: performance.now(), detail });
        };
        port2.postMessage(undefined);
      });
      changes.observe(document.body, { childList: true, subtree: true });
      const target = document.querySelector('.cm-content');
      target?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    MEASURE,
    text,
  );
}

function readImport(options: Page): Promise<ImportTiming | undefined> {
  return options.evaluate(measure => {
    const [brought] = performance.getEntriesByName(measure);
    return brought instanceof PerformanceMeasure
      ? { ms: brought.duration, longestTask: Number(brought.detail) }
      : undefined;
  }, MEASURE);
}
