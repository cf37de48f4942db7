import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import type { Hatrack } from './signed-in.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

/** The options page, on its settings. */
export async function openSettings({ chromium }: Pick<Hatrack, 'chromium'>): Promise<Page> {
  const options = await chromium.openOptions();
  await (await findByRole(options, 'link', 'Settings')).click();
  await findByRole(options, 'heading', 'Settings');
  return options;
}

/** Clicks a setting, or one of its choices, as a user does, and waits until what is stored differs. */
export async function set(options: Page, role: 'switch' | 'radio', name: string): Promise<void> {
  await options.bringToFront();
  const before = JSON.stringify(await storedSettings(options));
  await (await findByRole(options, role, name)).evaluate(element => (element as HTMLElement).click());
  await waitUntil(`${name} is stored`, async () => JSON.stringify(await storedSettings(options)) !== before);
}

/** Only what differs from the defaults. */
export function storedSettings(options: Page): Promise<unknown> {
  return options.evaluate(async () => (await chrome.storage.local.get('settings')).settings ?? {});
}

export async function storedSettingsAre(options: Page, settings: unknown): Promise<void> {
  await waitUntil(`${JSON.stringify(settings)} is stored`, async () =>
    isDeepStrictEqual(await storedSettings(options), settings),
  );
}

/** Waits for the words of the notice about the last change. */
export async function noticeSays(options: Page, words: string): Promise<void> {
  await waitUntil(`a notice says ${words}`, () =>
    options.evaluate(
      shown => [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent === shown),
      words,
    ),
  );
}
