import type { Page } from 'puppeteer-core';

/** What Hatrack costs on every console page, before anybody opens its menu. */
export interface PageTimings {
  /** ms of the page's main thread that the content script takes at a load, until its button is there. */
  readonly scripts: readonly number[];
  /** ms from the appearance of the console's header to that of the button. */
  readonly mounts: readonly number[];
}

/** An event of a trace, as far as it is read: times in µs. */
interface TraceEvent {
  readonly ph: string;
  readonly tid: number;
  readonly pid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread itself: what other programs took is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** In every page, by its place in the build. */
export const SCRIPT = 'src/content/page/main.iife.js';

/** Loads a console page again, so many times after the first. */
export async function timePage(page: Page, runs: number): Promise<PageTimings> {
  await load(page);
  const scripts: number[] = [];
  const mounts: number[] = [];
  for (let run = 1; run <= runs; run++) {
    await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
    mounts.push(await load(page));
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    scripts.push(timeOf(trace.traceEvents));
  }
  return { scripts, mounts };
}

/** Of the console, and of ours. */
const HEADER = '#awsc-top-level-nav';
const BUTTON = '[data-hatrack=button]';

/** Loads the page; ms from the header's appearance to the button's. */
async function load(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'domcontentloaded' });
  const [header, button] = await Promise.all([appearanceOf(page, HEADER), appearanceOf(page, BUTTON)]);
  return button - header;
}

/** ms since the page's beginning at which an element is there. */
function appearanceOf(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    wanted =>
      new Promise<number>(resolve => {
        if (document.querySelector(wanted)) resolve(performance.now());
        new MutationObserver((_, observer) => {
          if (!document.querySelector(wanted)) return;
          observer.disconnect();
          resolve(performance.now());
        }).observe(document, { childList: true, subtree: true });
      }),
    selector,
  );
}

/** ms that our script ran, compiling included; what runs within a part that is counted is not counted again. */
function timeOf(events: readonly TraceEvent[]): number {
  const ours = events
    .filter(({ ph, args }) => ph === 'X' && args?.data?.url?.endsWith(SCRIPT))
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  if (ours.length === 0) throw new Error(`The trace of a console page knows nothing of ${SCRIPT}.`);
  let sum = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of ours) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
}
