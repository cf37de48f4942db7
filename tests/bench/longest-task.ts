import type { Page } from 'puppeteer-core';

declare global {
  /** Ends the watch and gives the longest task in it, in ms; 0 below 50, where the browser reports none. */
  var benchLongestTask: (() => number) | undefined;
}

/** Watches the page's tasks until the page asks `benchLongestTask` for the longest. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lengths: number[] = [];
    const tasks = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) lengths.push(duration);
    });
    tasks.observe({ type: 'longtask' });
    globalThis.benchLongestTask = () => {
      for (const { duration } of tasks.takeRecords()) lengths.push(duration);
      tasks.disconnect();
      return Math.max(0, ...lengths);
    };
  });
}
