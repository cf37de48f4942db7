import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { screenshot } from './browser/screenshot.ts';
import { shownIdentity } from './console-header.ts';
import { beyondNarrow, NARROW } from './fits-narrow.ts';
import { sampleConfig } from './languages-config.ts';
import { textIn } from './languages-texts.ts';
import { choose, clickButton, point } from './popup-page.ts';

const LOOKS = [
  { language: 'en', theme: 'light' },
  { language: 'ja', theme: 'dark' },
] as const;

describe.each(LOOKS)('a popup 320 px wide, in $language and $theme', ({ language, theme }) => {
  const text = (key: string) => textIn(language, key);
  let emulator: Emulator;
  let chromium: Chromium;

  beforeAll(async () => {
    emulator = await createEmulator();
    chromium = await launchChromium({
      ...{ emulator, extensionDir: builtExtension.chromium, lang: language, colorScheme: theme },
    });
  });
  afterAll(async () => {
    await chromium?.close();
    await emulator.close();
  });

  /** The popup's page in a tab, as a popup itself takes no size from a test. It serves the console tab used last. */
  async function openNarrow(): Promise<Page> {
    const popup = await chromium.browser.newPage();
    await popup.setViewport(NARROW);
    await popup.goto(`chrome-extension://${chromium.extensionId}/src/popup/popup.html`);
    return popup;
  }

  /** Nothing is cut at the right, nor scrolls there, and all that can be pressed is in the window. */
  async function fits(popup: Page, state: string): Promise<void> {
    await screenshot(popup, `narrow-${state}-${language}-${theme}`);
    expect([state, await beyondNarrow(popup)]).toEqual([state, []]);
  }

  it('has all of itself in sight, in every state', async () => {
    const root = await chromium.newConsolePage(emulator.signInUrl('root'));
    await shownIdentity(root);
    const welcome = await openNarrow();
    await findByRole(welcome, 'button', text('noConfigAction'));
    await fits(welcome, 'no-config');
    await welcome.close();

    const bare = await chromium.openBarePage();
    await saveConfig(bare, sampleConfig(language));
    await root.close();

    const page = await chromium.newConsolePage(emulator.signInUrl('alice'));
    await shownIdentity(page);
    await choose(await openNarrow(), 'payments-dev');
    await shownIdentity(page);
    const popup = await openNarrow();
    await findByRole(popup, 'button', text('switchBack'));
    await fits(popup, 'switched');
    await point(popup, 'global-payments-gateway-eu-central-1-disaster-recovery-standby-prod');
    await fits(popup, 'chosen');
    await clickButton(popup, text('moreActions'));
    await findByRole(popup, 'menuitem');
    await fits(popup, 'row-menu');
    await pressKey(popup, 'Escape');
    await clickButton(popup, text('diagnosis'));
    await findByRole(popup, 'heading', text('diagnosis'));
    await popup.waitForSelector('.diagnosis details, .diagnosis dl, .diagnosis section');
    await fits(popup, 'diagnosis');
    await popup.close();
    await page.close();

    const elsewhere = await openNarrow();
    await findByRole(elsewhere, 'button', text('noConsoleAction'));
    await fits(elsewhere, 'no-console');
  });
});
