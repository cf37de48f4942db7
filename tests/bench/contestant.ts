import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../e2e/browser/launch-chromium.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { copyWithProbe, rowsPainted, timeKey } from './probe.ts';
import type { Ways } from './ways.ts';

/** A headless Chromium has a screen of 800 x 600, too low for a popup of 560 px. */
const SCREEN = '--screen-info={1600x1200}';

/** ms to the first painted rows. */
export interface Opening {
  readonly sinceClick: number;
  /** Since the start of the popup's document. */
  readonly sinceStart: number;
}

/** An extension in a browser of its own, over a console page where alice is signed in. */
export interface Contestant {
  readonly chromium: Chromium;
  /** The console page. */
  readonly home: Page;
  /** Opens the popup, and closes it again. */
  timeOpening(): Promise<Opening>;
  /** The same with a worker that sleeps, as after half a minute without work. */
  timeOpeningAsleep(): Promise<Opening>;
  /** Opens the popup and types this into it as soon as its rows are painted; ms from each key to its paint, spaces apart. */
  timeKeys(text: string): Promise<number[]>;
  /** How often something moves in the popup from its first paint until it rests. */
  countShifts(): Promise<number>;
  /** Stores a config; ms, 0 where there is nothing to store. */
  save(config: string): Promise<number>;
  close(): Promise<void>;
}

/** ms in which a popup comes to rest, and a process without work ends: nobody opens a popup again while the last one still reads. */
const REST = 700;

export async function enter(emulator: Emulator, extensionDir: string, ways: Ways): Promise<Contestant> {
  const copy = await copyWithProbe(extensionDir, ways.rows);
  const chromium = await launchChromium({ emulator, extensionDir: copy.dir, args: [SCREEN] });
  const home = await chromium.newConsolePage(emulator.signInUrl('alice'));
  const open = async () => {
    const clicked = performance.timeOrigin + performance.now();
    const popup = await chromium.openPopup(home);
    const { sinceStart, at } = await rowsPainted(popup);
    return { popup, opening: { sinceClick: at - clicked, sinceStart } };
  };
  const timeOpening = async () => {
    const { popup, opening } = await open();
    await rest();
    await popup.close();
    return opening;
  };
  return {
    chromium,
    home,
    timeOpening,
    async timeOpeningAsleep() {
      await chromium.stopWorker();
      await rest();
      return timeOpening();
    },
    async timeKeys(text) {
      const { popup } = await open();
      const times: number[] = [];
      for (const key of text) {
        if (key === ' ') await popup.keyboard.type(key);
        else times.push(await timeKey(popup, key, ways.list));
      }
      await popup.close();
      return times;
    },
    async countShifts() {
      const { popup } = await open();
      await rest();
      const shifts = await popup.evaluate(() => globalThis.benchShifts);
      await popup.close();
      return shifts;
    },
    async save(config) {
      if (!ways.page || !ways.save) return 0;
      const page = await chromium.newConsolePage(`chrome-extension://${chromium.extensionId}${ways.page}`);
      const ms = await ways.save(page, config);
      await page.close();
      return ms;
    },
    async close() {
      await chromium.close();
      await copy.remove();
    },
  };
}

function rest(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, REST));
}
