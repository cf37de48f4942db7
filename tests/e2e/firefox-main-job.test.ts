import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { findEditor } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { saveFromOptions } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { choose, closeIfOpen, hasClosed, textOf } from './firefox-page.ts';
import { CONFIG, DESTINATION } from './policy-config.ts';
import { roleShownAt } from './policy-page.ts';

const EC2 = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useFirefox();

describe('the options page, opened for the first time', () => {
  it('takes a pasted text, saves it by Ctrl+S, and lists what is in it', async () => {
    const options = await hatrack.firefox.openOptions();
    await findByRole(options, 'heading', 'Add your roles');
    await (await findEditor(options)).focus();
    await options.evaluate(text => navigator.clipboard.writeText(text), CONFIG);
    await pressKey(options, 'v', 'Control');
    await waitUntil('the text is there', async () => (await textOf(options)).includes('Unsaved changes'));
    await pressKey(options, 's', 'Control');
    await waitUntil('it is saved', async () => (await textOf(options)).includes('Saved. 2 roles are ready.'));
    await expect.poll(() => textOf(options)).toContain('1111-2222-0001 · Developer · eu-central-1');
    await options.close();
  });
});

describe('the popup', () => {
  let popup: Page;
  let page: Page;

  beforeAll(async () => {
    await saveFromOptions(hatrack.firefox, CONFIG);
  });
  beforeEach(async () => {
    hatrack.emulator.control.reset();
    page = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice'));
    popup = await hatrack.firefox.openPopup();
  });
  afterEach(async () => {
    await Promise.all([page, popup].map(closeIfOpen));
  });

  it('lists the roles for who is signed in, and diagnoses the page it is about', async () => {
    await findByRole(popup, 'option');
    await expect.poll(() => textOf(popup)).toContain('alice in corp-jump · 9999-9999-9999');
    const rows = await popup.$$eval('[role=option]', options => options.map(option => option.textContent));
    expect(rows).toEqual([
      'payments-dev1111-2222-0001 · Developer · eu-central-1',
      'payments-prod1111-2222-0003 · Administrator',
    ]);
    await (await findByRole(popup, 'button', 'Diagnostics')).click();
    await waitUntil('nothing is off', async () => (await textOf(popup)).includes('No problems found'));
    const shown = await textOf(popup);
    for (const seen of ['2025 or later', 'In the header.', '2 of 2 shown', 'Firefox ']) expect(shown).toContain(seen);
    await pressKey(popup, 'Escape');
    await findByRole(popup, 'option');
  });

  it('switches by keyboard with one request, shows the role, and switches back', async () => {
    // The message leaves after a while; that it came stays in the page.
    await page.evaluateOnNewDocument(() => {
      const look = (): void => {
        if (document.querySelector('[data-hatrack=arrival]')) document.documentElement.dataset.hasArrived = '';
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    await choose(popup, 'payments-dev');
    await waitUntil('the popup has closed', () => hasClosed(popup));
    await waitUntil('the page has said where the switch has led', () => page.$('[data-has-arrived]'));
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
    expect(hatrack.emulator.control.switches().map(({ status, form }) => [status, form.roleName])).toEqual([
      [302, 'Developer'],
    ]);
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');

    popup = await hatrack.firefox.openPopup();
    await (await findByRole(popup, 'button', 'Switch back')).click();
    await waitUntil('the popup has closed', () => hasClosed(popup));
    await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('none');
    expect(hatrack.emulator.control.journal().filter(({ kind }) => kind === 'switch-back')).toHaveLength(1);
  });

  it('reports a role that may not be assumed, and tries again when asked', async () => {
    await choose(popup, 'payments-prod');
    await findByRole(popup, 'alert');
    await expect.poll(() => textOf(popup)).toContain('Couldn’t switch to payments-prod');
    expect(hatrack.emulator.control.switches().map(({ refusal }) => refusal)).toEqual(['trust']);
    await (await findByRole(popup, 'button', 'Try again')).click();
    await waitUntil('it was tried again', () => hatrack.emulator.control.switches().length === 2);
    await findByRole(popup, 'alert');
  });

  it('switches in a new tab and leaves the other where it was', async () => {
    await typeText(popup, 'payments-dev');
    await findByRole(popup, 'option');
    const opened = new Promise<Page>(resolve => {
      hatrack.firefox.browser.once('targetcreated', target =>
        target.page().then(created => created && resolve(created)),
      );
    });
    await pressKey(popup, 'Enter', 'Control');
    const newPage = await opened;
    await expect.poll(() => roleShownAt(newPage, DESTINATION)).toBe('Developer');
    expect(page.url()).toBe(hatrack.emulator.consoleUrl);
    expect(hatrack.emulator.control.switches()).toHaveLength(1);
    await newPage.close();
  });

  it('is about the console tab used last where none is in front, and brings it there', async () => {
    const other = await hatrack.firefox.newConsolePage(EC2);
    await roleShownAt(other, EC2);
    await page.bringToFront();
    await popup.close();
    popup = await hatrack.firefox.openPopup();
    await (await findByRole(popup, 'button', 'Go to tab')).click();
    await waitUntil('the popup has closed', () => hasClosed(popup));
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
    await other.close();
  });

  it('says so where Firefox withholds the console’s pages, lists the roles once access is granted, and offers the console where no tab shows it', async () => {
    await popup.evaluate(async () => {
      const { origins = [] } = await chrome.permissions.getAll();
      await chrome.permissions.remove({ origins });
    });
    await popup.close();
    popup = await hatrack.firefox.openPopup();
    await findByRole(popup, 'heading', 'No access to the AWS console');
    await (await findByRole(popup, 'button', 'Grant access')).click();
    await findByRole(popup, 'option');
    await expect.poll(() => textOf(popup)).toContain('alice in corp-jump');
    await Promise.all([page, popup].map(each => each.close()));
    popup = await hatrack.firefox.openPopup();
    await findByRole(popup, 'button', 'Open the AWS console');
  });
});
