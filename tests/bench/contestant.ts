import type { Page } from 'puppeteer-core';
import { clearEverything } from '../e2e/browser/clear-everything.ts';
import { launchChromium } from '../e2e/browser/launch-chromium.ts';
import { saveConfig } from '../e2e/browser/save-config.ts';
import { waitUntil } from '../e2e/browser/wait-until.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { type EditTimings, timeEdits } from './time-edits.ts';
import { type ImportTiming, timeImports } from './time-imports.ts';
import { type PageTimings, timePage } from './time-page.ts';
import { type SaveTiming, timeSaves } from './time-saves.ts';

const MARK = 'hatrack:first-rows';
const KEY_MEASURE = 'bench:key';
/** A headless Chromium has a screen of 800 x 600, too low for a popup of 560 px. */
const SCREEN = '--screen-info={1600x1200}';

/** An extension in a browser of its own, over a console page where alice is signed in. */
export interface Contestant {
  /** Opens the popup, and closes it again; ms from its document's start to its first rows painted. */
  timeOpening(): Promise<number>;
  /** Opens the popup and types this into it as soon as its rows are painted; ms from each key to its paint, spaces apart. */
  timeKeys(text: string): Promise<number[]>;
  /** Stores a config. */
  save(config: string): Promise<void>;
  /** Saves the stored text with one letter more, by key in the options page. */
  timeSaves(runs: number, afterMs: number): Promise<SaveTiming[]>;
  /** Makes and fixes a mistake in the stored text, in the options page. */
  timeEdits(runs: number): Promise<EditTimings>;
  /** Brings a text to be merged with the stored one, in the options page. */
  timeImports(text: string, runs: number): Promise<ImportTiming[]>;
  /** Loads the console page again and again. */
  timePage(runs: number): Promise<PageTimings>;
  /** As freshly installed. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export async function enter(emulator: Emulator, extensionDir: string): Promise<Contestant> {
  const chromium = await launchChromium({ emulator, extensionDir, args: [SCREEN] });
  const home = await chromium.newConsolePage(emulator.signInUrl('alice'));
  const readyPopup = async () => {
    const popup = await chromium.openPopup(home);
    const time = await waitUntil(`the popup has marked ${MARK}`, () => readMark(popup));
    return { popup, time };
  };
  return {
    async timeOpening() {
      const { popup, time } = await readyPopup();
      await popup.close();
      return time;
    },
    async timeKeys(text) {
      const { popup } = await readyPopup();
      const times: number[] = [];
      for (const key of text) {
        if (key === ' ') await popup.keyboard.type(key);
        else times.push(await timeKey(popup, key));
      }
      await popup.close();
      return times;
    },
    async save(config) {
      const options = await chromium.openOptions();
      await saveConfig(options, config);
      await options.close();
    },
    async timeSaves(runs, afterMs) {
      const options = await chromium.openOptions();
      const timings = await timeSaves(options, runs, afterMs);
      await options.close();
      return timings;
    },
    async timeEdits(runs) {
      const options = await chromium.openOptions();
      const timings = await timeEdits(options, runs);
      await options.close();
      return timings;
    },
    async timeImports(text, runs) {
      const options = await chromium.openOptions();
      const timings = await timeImports(options, text, runs);
      await options.close();
      return timings;
    },
    timePage: runs => timePage(home, runs),
    async forget() {
      const options = await chromium.openOptions();
      await clearEverything(options);
      await options.close();
    },
    close: () => chromium.close(),
  };
}

function readMark(popup: Page): Promise<number | undefined> {
  return popup.evaluate(mark => performance.getEntriesByName(mark)[0]?.startTime, MARK);
}

/** From the key event to the end of the first frame in which the list is another. */
async function timeKey(popup: Page, key: string): Promise<number> {
  await popup.evaluate(measure => {
    performance.clearMeasures(measure);
    const before = document.querySelector('[role=listbox]')?.innerHTML;
    document.addEventListener(
      'keydown',
      async ({ timeStamp: start }) => {
        do await new Promise(requestAnimationFrame);
        while (document.querySelector('[role=listbox]')?.innerHTML === before);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.measure(measure, { start, end: performance.now() });
        port2.postMessage(undefined);
      },
      { once: true, capture: true },
    );
  }, KEY_MEASURE);
  await popup.keyboard.type(key);
  return waitUntil(`the list follows “${key}”`, () =>
    popup.evaluate(measure => performance.getEntriesByName(measure)[0]?.duration, KEY_MEASURE),
  );
}
