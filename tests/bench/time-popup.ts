import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/browser/launch-chromium.ts';
import { waitUntil } from '../e2e/browser/wait-until.ts';

const MARK = 'hatrack:first-rows';

/** Milliseconds from the start of the popup's document to its first rows painted, for each opening. */
export async function timePopup(chromium: Chromium, page: Page, runs: number): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const popup = await chromium.openPopup(page);
    times.push(await waitUntil(`the popup has marked ${MARK}`, () => readMark(popup)));
    await popup.close();
  }
  return times;
}

function readMark(popup: Page): Promise<number | undefined> {
  return popup.evaluate(mark => performance.getEntriesByName(mark)[0]?.startTime, MARK);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
