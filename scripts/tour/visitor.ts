import type { Page } from 'puppeteer-core';
import { builtExtension } from '../../tests/e2e/browser/extension.ts';
import { type Chromium, launchChromium } from '../../tests/e2e/browser/launch-chromium.ts';
import { waitUntil } from '../../tests/e2e/browser/wait-until.ts';
import type { Emulator } from '../../tests/emulator/emulator.ts';
import { type Language, type Words, wordsIn } from './words.ts';

export interface VisitorOptions {
  readonly emulator: Emulator;
  readonly lang: Language;
  readonly colorScheme: 'light' | 'dark';
  /** Of the pictures; 1 unless set. */
  readonly pixelRatio?: number;
}

/** Alice with a browser of her own, signed in to the local console, Hatrack just installed. */
export interface Visitor {
  readonly emulator: Emulator;
  readonly words: Words;
  readonly console: Page;
  /** Clicks Hatrack in the toolbar. */
  openPopup(): Promise<Page>;
  /** The popup that is open now. */
  popup(): Page;
  /** The options page's tab, once there is one. */
  options(): Promise<Page>;
  close(): Promise<void>;
}

export async function invite({ emulator, lang, colorScheme, pixelRatio = 1 }: VisitorOptions): Promise<Visitor> {
  const args = [screenInfo(pixelRatio), ...SAME_PIXELS];
  const chromium = await launchChromium({ emulator, extensionDir: builtExtension.chromium, lang, colorScheme, args });
  try {
    const home = await chromium.newConsolePage(emulator.signInUrl('alice'));
    let popup: Page | undefined;
    return {
      emulator,
      words: wordsIn(lang),
      console: home,
      async openPopup() {
        popup = await chromium.openPopup(home);
        return popup;
      },
      popup() {
        if (!popup || popup.isClosed()) throw new Error('The popup is not open.');
        return popup;
      },
      options: () => waitUntil('the options page is open', () => findOptions(chromium)),
      close: () => chromium.close(),
    };
  } catch (error) {
    await chromium.close();
    throw error;
  }
}

/** Each frame is drawn from scratch: rounded corners that were drawn in parts differ from one run to the next. */
const SAME_PIXELS = ['--disable-partial-raster', '--disable-skia-runtime-opts'];

/** A headless Chromium has a screen of 800 x 600, too low for a popup of 560 px. */
function screenInfo(pixelRatio: number): string {
  return `--screen-info={${1600 * pixelRatio}x${1200 * pixelRatio} devicePixelRatio=${pixelRatio}}`;
}

async function findOptions({ browser, extensionId }: Chromium): Promise<Page | undefined> {
  const pages = await browser.pages();
  return pages.find(page => page.url().startsWith(`chrome-extension://${extensionId}/src/options/`));
}
