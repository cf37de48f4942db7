import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { axeViolations } from './browser/axe-violations.ts';
import { pasteConfig } from './browser/config-editor.ts';
import { extensionPages } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { findRow } from './popup-page.ts';
import { pageSays } from './preview-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

async function openBroken(breakIt: () => void) {
  const { browser, extensionId } = hatrack.chromium;
  const page = await browser.newPage();
  const { identifier } = await page.evaluateOnNewDocument(breakIt);
  await page.goto(extensionPages(`chrome-extension://${extensionId}`).options, { waitUntil: 'domcontentloaded' });
  return { page, repair: () => page.removeScriptToEvaluateOnNewDocument(identifier) };
}

it('a storage that cannot be read is reported, and a further try shows the config', async () => {
  await hatrack.save(TEAM_CONFIG);
  const { page, repair } = await openBroken(() => {
    chrome.storage.local.get = () => Promise.reject(new Error('IO error'));
  });
  await pageSays(page, 'Nothing is lost.');
  expect(await axeViolations(page)).toEqual([]);
  await repair();
  await (await findByRole(page, 'button', 'Try again')).click();
  await findRow(page, 'payments-dev');
});

it('a text that cannot be read is reported, and can be saved all the same', async () => {
  const { page } = await openBroken(() => {
    Worker.prototype.postMessage = function fail() {
      setTimeout(() => this.dispatchEvent(new Event('error')));
    };
  });
  await pasteConfig(page, TEAM_CONFIG);
  await pageSays(page, 'Couldn’t read the configuration');
  expect(await axeViolations(page)).toEqual([]);
  await pressKey(page, 's', 'Control');
  await waitUntil('the text is saved', () =>
    page.evaluate(() => document.querySelector('[role=status]')?.textContent === 'Saved. 3 roles are ready.'),
  );
});

it('a worker that fails once is replaced, and nobody notices', async () => {
  await hatrack.save(TEAM_CONFIG);
  const { page } = await openBroken(() => {
    const ask = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function fail() {
      Worker.prototype.postMessage = ask;
      setTimeout(() => this.dispatchEvent(new Event('error')));
    };
  });
  await findRow(page, 'payments-dev');
  await expect.poll(() => page.$('.note.failed')).toBeNull();
});
