import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { hasClosed, textOf } from './firefox-page.ts';
import { asked, CHAIN_CONFIG, sessionOf } from './session-pages.ts';

const [DEV, PROD] = ['111122220001', '111122220003'];

let emulator: Emulator;
let firefox: Firefox;
let base: Page;

beforeAll(async () => {
  emulator = await createEmulator();
  firefox = await launchFirefox({ emulator, extensionDir: builtExtension.firefox });
  const options = await firefox.openOptions();
  await saveConfig(options, CHAIN_CONFIG);
  await options.close();
  base = await firefox.newConsolePage(emulator.signInUrl('alice', { multiSession: true }));
  await shownIdentity(base);
});
afterAll(async () => {
  await firefox?.close();
  await emulator.close();
});

async function choose(popup: Page, name: string): Promise<void> {
  await findByRole(popup, 'option');
  await typeText(popup, name);
  await pressKey(popup, 'Enter');
}

function sessionIn(context: BrowserContext, account: string): Promise<Page> {
  return waitUntil(`a session of ${account} is open`, async () =>
    (await context.pages()).find(page => new URL(page.url()).host.startsWith(`${account}-`)),
  );
}

it('opens a role beside the page in front, marks it, goes to its tab, and back', async () => {
  const popup = await firefox.openPopup();
  await choose(popup, 'payments-dev');
  await waitUntil('the popup has closed', () => hasClosed(popup));
  const dev = await sessionIn(firefox.browser.defaultBrowserContext(), DEV);
  expect(asked(emulator)).toEqual([`${sessionOf(base)} ${DEV}/Developer`]);
  await base.bringToFront();
  const second = await firefox.openPopup();
  await waitUntil('the role is marked', async () => (await textOf(second)).includes('payments-devSigned in'));
  await choose(second, 'payments-dev');
  await waitUntil('its tab is in front', () => dev.evaluate(() => document.visibilityState === 'visible'));
  expect(asked(emulator)).toHaveLength(1);
  const third = await firefox.openPopup();
  await (await findByRole(third, 'button', 'Switch back')).click();
  await waitUntil('the sign-in session is in front', () => base.evaluate(() => document.visibilityState === 'visible'));
});

it('stays in the container, whose sessions are its own', async () => {
  const container = await firefox.browser.createBrowserContext();
  const bob = await container.newPage();
  await bob.goto(emulator.signInUrl('bob', { multiSession: true }), { waitUntil: 'domcontentloaded' });
  await shownIdentity(bob);
  const popup = await firefox.openPopup();
  await waitUntil('it is about the container', async () => (await textOf(popup)).includes('bob in'));
  expect(await textOf(popup)).not.toContain('Signed in');
  await choose(popup, 'payments-prod');
  const prod = await sessionIn(container, PROD);
  expect(asked(emulator).at(-1)).toBe(`${sessionOf(bob)} ${PROD}/ReadOnly`);
  await shownIdentity(prod);
  await container.close();
});

it('tells where the page’s policy stops the request, and offers AWS’s own page', async () => {
  emulator.control.setVariant('csp', 'sealed');
  await base.reload({ waitUntil: 'domcontentloaded' });
  await shownIdentity(base);
  const before = asked(emulator).length;
  const popup = await firefox.openPopup();
  await choose(popup, 'payments-prod');
  await findByRole(popup, 'alert');
  expect(await textOf(popup)).toContain('The request did not reach AWS');
  await findByRole(popup, 'button', "Open AWS's page, filled in");
  expect(asked(emulator)).toHaveLength(before);
});
