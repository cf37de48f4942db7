import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { axeViolations } from './browser/axe-violations.ts';
import { CHROMIUM_ID } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { useHatrack } from './signed-in.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

it('loads the extension with the id of its key, and runs code in its worker', async () => {
  expect(hatrack.chromium.extensionId).toBe(CHROMIUM_ID);
  await hatrack.save('');
  const worker = await hatrack.chromium.worker();
  expect(await worker.evaluate(() => chrome.runtime.id)).toBe(CHROMIUM_ID);
});

it('reaches the local console by the real host names, and no other host', async () => {
  const { consoleUrl, signInUrl } = hatrack.emulator;
  const page = await hatrack.chromium.newConsolePage(signInUrl('alice'));
  expect(page.url()).toBe(consoleUrl);
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  await expect(page.goto('https://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
});

it('opens the real popup again and again over a page of the console', async () => {
  const page = await hatrack.signIn('alice');
  for (const _ of ['first', 'second']) {
    const popup = await hatrack.chromium.openPopup(page);
    expect(new URL(popup.url()).pathname).toBe('/src/popup/popup.html');
    expect(await popup.evaluate(() => chrome.tabs.getCurrent())).toBeUndefined();
    const [asked] = await popup.evaluate(() => chrome.tabs.query({ active: true, currentWindow: true }));
    expect(asked?.url).toBe(page.url());
    await popup.close();
  }
});

it('finds by role, types, presses keys, and asks axe', async () => {
  const page = await hatrack.signIn('alice');
  await page.evaluate(() => {
    document.body.innerHTML = '<label>Filter <input></label><img src="data:,">';
  });
  const field = await findByRole(page, 'textbox', 'Filter');
  await field.focus();
  await typeText(page, 'prod');
  await pressKey(page, 'a', 'Control');
  await typeText(page, 'stage');
  expect(await page.$eval('input', input => input.value)).toBe('stage');
  expect(await axeViolations(page)).toContainEqual('image-alt: img');
});
