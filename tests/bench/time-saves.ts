import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { findEditor } from '../e2e/browser/config-editor.ts';
import { pressKey, typeText } from '../e2e/browser/keyboard.ts';
import { waitUntil } from '../e2e/browser/wait-until.ts';
import { watchTasks } from './longest-task.ts';

/** One save, from the key to the words that say it is done. */
export interface SaveTiming {
  readonly ms: number;
  /** ms of the page's longest task meanwhile; 0 below 50, where the browser reports none. */
  readonly longestTask: number;
}

/** Saves by key at once after a letter, and after a look at it. */
export interface Saves {
  readonly atOnce: readonly SaveTiming[];
  readonly calm: readonly SaveTiming[];
}

/** ms that a user looks at what was typed. */
const LOOK = 1000;

const MEASURE = 'bench:save';

/** Types a letter into the stored text and saves it, again and again. */
export async function timeSaves(options: Page, runs: number): Promise<Saves> {
  return { atOnce: await saveAfter(options, runs, 0), calm: await saveAfter(options, runs, LOOK) };
}

async function saveAfter(options: Page, runs: number, afterMs: number): Promise<SaveTiming[]> {
  await (await findEditor(options)).focus();
  const timings: SaveTiming[] = [];
  for (let run = 1; run <= runs; run++) {
    await typeText(options, ';');
    await pause(afterMs);
    await watchSave(options);
    await pressKey(options, 's', 'Control');
    timings.push(await waitUntil('the text is saved', () => readSave(options)));
  }
  return timings;
}

async function watchSave(options: Page): Promise<void> {
  await watchTasks(options);
  await options.evaluate(measure => {
    performance.clearMeasures(measure);
    const pressed = new AbortController();
    document.addEventListener(
      'keydown',
      ({ key, timeStamp: start }) => {
        if (key !== 's') return;
        pressed.abort();
        const status = document.querySelector('.save-state');
        const changes = new MutationObserver(() => {
          if (!status?.classList.contains('saved')) return;
          changes.disconnect();
          const detail = globalThis.benchLongestTask?.();
          performance.measure(measure, { start, end: performance.now(), detail });
        });
        if (status) changes.observe(status, { attributes: true, childList: true, characterData: true, subtree: true });
      },
      { capture: true, signal: pressed.signal },
    );
  }, MEASURE);
}

function readSave(options: Page): Promise<SaveTiming | undefined> {
  return options.evaluate(measure => {
    const [save] = performance.getEntriesByName(measure);
    return save instanceof PerformanceMeasure ? { ms: save.duration, longestTask: Number(save.detail) } : undefined;
  }, MEASURE);
}
