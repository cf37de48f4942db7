import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BuildCopy, copyBuild } from '../e2e/browser/build-copy.ts';
import { waitUntil } from '../e2e/browser/wait-until.ts';

const ROWS = 'bench:rows';
const KEY = 'bench:key';
const FILE = 'bench-probe.js';

/**
 * A copy of an extension whose popup marks when its first rows are painted, and counts what it moves afterwards. The same
 * script in each contestant: none is measured by its own word.
 * @param rows selector of the rows
 */
export async function copyWithProbe(dir: string, rows: string): Promise<BuildCopy> {
  const copy = await copyBuild(dir);
  const manifest: unknown = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'));
  const popup = join(copy.dir, popupOf(manifest));
  const html = await readFile(popup, 'utf8');
  await writeFile(popup, html.replace('<head>', `<head><script src="/${FILE}"></script>`));
  await writeFile(join(copy.dir, FILE), `(${probe})(${JSON.stringify(rows)}, ${JSON.stringify(ROWS)});\n`);
  return copy;
}

function popupOf(manifest: unknown): string {
  const popup = (manifest as { action?: { default_popup?: unknown } }).action?.default_popup;
  if (typeof popup !== 'string') throw new Error('The extension has no popup.');
  return popup;
}

declare global {
  /** How often something moved that was painted already, by the browser's own account. */
  var benchShifts: number;
}

/** Runs in the popup, before all else. */
function probe(rows: string, mark: string): void {
  globalThis.benchShifts = 0;
  new PerformanceObserver(list => {
    globalThis.benchShifts += list.getEntries().length;
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver((_, seen) => {
    if (!document.querySelector(rows)) return;
    seen.disconnect();
    requestAnimationFrame(() => {
      // The frame is painted once the task behind its callback runs.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark(mark);
      port2.postMessage(undefined);
    });
  }).observe(document, { childList: true, subtree: true });
}

/** When the first rows were painted: in ms since the document's start, and since 1970. */
export function rowsPainted(popup: Page): Promise<{ readonly sinceStart: number; readonly at: number }> {
  return waitUntil('the popup has painted its rows', () =>
    popup.evaluate(mark => {
      const [painted] = performance.getEntriesByName(mark);
      return painted && { sinceStart: painted.startTime, at: performance.timeOrigin + painted.startTime };
    }, ROWS),
  );
}

/** Types a key; ms from its event to the end of the first frame in which the list has changed. */
export async function timeKey(popup: Page, key: string, list: string): Promise<number> {
  await popup.evaluate(
    (measure, listed) => {
      performance.clearMeasures(measure);
      document.addEventListener(
        'keydown',
        async ({ timeStamp: start }) => {
          let hasChanged = false;
          const changes = new MutationObserver(() => {
            hasChanged = true;
          });
          changes.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
          do {
            await new Promise(requestAnimationFrame);
            hasChanged ||= changes.takeRecords().length > 0;
            // A list may be away for a moment, and come back as another element.
          } while (!hasChanged || !document.querySelector(listed));
          changes.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => performance.measure(measure, { start, end: performance.now() });
          port2.postMessage(undefined);
        },
        { once: true, capture: true },
      );
    },
    KEY,
    list,
  );
  await popup.keyboard.type(key);
  return waitUntil(`the list follows “${key}”`, () =>
    popup.evaluate(measure => performance.getEntriesByName(measure)[0]?.duration, KEY),
  );
}
