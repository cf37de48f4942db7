import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { findEditor } from '../e2e/browser/config-editor.ts';
import { pressKey } from '../e2e/browser/keyboard.ts';
import { waitUntil } from '../e2e/browser/wait-until.ts';
import { watchTasks } from './longest-task.ts';

/** What the editor makes of keys. */
export interface EditTimings {
  /** ms from a key that makes a mistake, or fixes it, to the paint of the list of issues that shows it. */
  readonly toIssues: readonly number[];
  /** ms of the page's longest task at each of these keys and until it rests; 0 below 50, where the browser reports none. */
  readonly longestTasks: readonly number[];
}

const MEASURE = 'bench:edit';

/** The line of `sampleConfig` on which its first role names its base: whatever changes there moves all that follows. */
const LINE = 7;
/** ms between two keys, as of somebody who types and looks. */
const REST = 600;

/** Misspells the base of the first role of the stored text, and fixes it again, so many times. */
export async function timeEdits(options: Page, runs: number): Promise<EditTimings> {
  await (await findEditor(options)).focus();
  await pressKey(options, 'Home', 'Control');
  for (let line = 1; line < LINE; line++) await pressKey(options, 'ArrowDown');
  await pressKey(options, 'End');
  const toIssues: number[] = [];
  const longestTasks: number[] = [];
  for (let run = 1; run <= 2 * runs; run++) {
    await watchEdit(options);
    await pressKey(options, run % 2 === 1 ? 'x' : 'Backspace');
    toIssues.push(await waitUntil('the issues follow the key', () => readEdit(options)));
    await pause(REST);
    longestTasks.push(await options.evaluate(() => globalThis.benchLongestTask?.() ?? Number.NaN));
  }
  return { toIssues, longestTasks };
}

async function watchEdit(options: Page): Promise<void> {
  await watchTasks(options);
  await options.evaluate(measure => {
    performance.clearMeasures(measure);
    const issues = document.getElementsByClassName('issue-row');
    const before = issues.length;
    document.addEventListener(
      'keydown',
      async ({ timeStamp: start }) => {
        do await new Promise(requestAnimationFrame);
        while (issues.length === before);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.measure(measure, { start, end: performance.now() });
        port2.postMessage(undefined);
      },
      { once: true, capture: true },
    );
  }, MEASURE);
}

function readEdit(options: Page): Promise<number | undefined> {
  return options.evaluate(measure => performance.getEntriesByName(measure)[0]?.duration, MEASURE);
}
