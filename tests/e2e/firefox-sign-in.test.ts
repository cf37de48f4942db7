import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { choose, closeIfOpen, hasClosed, textOf } from './firefox-page.ts';
import { CONFIG, DESTINATION } from './policy-config.ts';
import { roleShownAt } from './policy-page.ts';

const hatrack = useFirefox(CONFIG);

let page: Page;
let popup: Page;
beforeEach(async () => {
  hatrack.emulator.control.reset();
  page = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice'));
  await roleShownAt(page, hatrack.emulator.consoleUrl);
  popup = await hatrack.firefox.openPopup();
});
afterEach(() => Promise.all([page, popup].map(closeIfOpen)));

it('distinguishes an ended session from a refused role once it tries again', async () => {
  hatrack.emulator.control.endSessions();
  await choose(popup, 'payments-dev');
  await says('A sign-in pageYour session has ended.');
  await (await findByRole(popup, 'button', 'Try again')).click();
  await says('Your session has ended: the console now opens AWS sign-in.');
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});

it('says that it has switched where the console answers with a 400, and loads the page again when asked', async () => {
  hatrack.emulator.control.setVariant('stale-creds', 'console');
  await choose(popup, 'payments-dev');
  await says('Switched to payments-dev, but the page shows an error');
  await (await findByRole(popup, 'button', 'Reload the tab')).click();
  await waitUntil('the popup has closed', () => hasClosed(popup));
  await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
});

it('waits for the page at the end of a way that leads over a page of sign-in', async () => {
  hatrack.emulator.control.setVariant('service-oauth', 'script');
  await choose(popup, 'payments-dev');
  await waitUntil('the popup has closed', () => hasClosed(popup));
  await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
});

it("hands over to AWS's page, filled in, where a click of the user switches", async () => {
  await page.evaluate(() => Reflect.deleteProperty(window, 'AWSC'));
  await hatrack.firefox.browser.deleteMatchingCookies({ name: 'aws-userInfo', domain: '.amazon.com' });
  await choose(popup, 'payments-dev');
  await says('Confirm the switch to payments-dev');
  await waitUntil('the form is there, filled in', () =>
    page.$eval('#accountId', field => field instanceof HTMLInputElement && field.value === '111122220001'),
  );
  expect(hatrack.emulator.control.switches()).toEqual([]);
  await (await findByRole(page, 'button', 'Switch Role')).click();
  await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
});

it('opens the console for a role that is chosen without one, and switches after the sign-in', async () => {
  const { emulator, firefox } = hatrack;
  emulator.control.endSessions();
  await page.close();
  await says('No console tab is open.');
  await choose(popup, 'payments-dev');
  page = await waitUntil('sign-in is open', async () =>
    (await firefox.browser.pages()).find(each => each.url().includes('/signin?')),
  );
  await page.goto(emulator.signInUrl('alice'));
  await expect.poll(() => roleShownAt(page, DESTINATION)).toBe('Developer');
  expect(emulator.control.switches()).toHaveLength(1);
});

async function says(text: string): Promise<void> {
  await waitUntil(`the popup says: ${text}`, async () => (await textOf(popup)).includes(text));
}
