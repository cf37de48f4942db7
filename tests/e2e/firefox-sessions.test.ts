import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { choose, hasClosed, sessionIn, textOf } from './firefox-page.ts';
import { asked, CHAIN_CONFIG, sessionOf, signInAt } from './session-pages.ts';

const [DEV, PROD] = ['111122220001', '111122220003'];

const hatrack = useFirefox(CHAIN_CONFIG);

let base: Page;

beforeAll(async () => {
  // A page that notices by itself that it is signed out would be quicker than the popup, on a slow machine.
  hatrack.emulator.control.setVariant('session-watch', 'off');
  base = await hatrack.firefox.newConsolePage(hatrack.emulator.signInUrl('alice', { multiSession: true }));
  await shownIdentity(base);
});

it('opens a role beside the page in front, marks it, goes to its tab, and back', async () => {
  const popup = await hatrack.firefox.openPopup();
  await choose(popup, 'payments-dev');
  await waitUntil('the popup has closed', () => hasClosed(popup));
  const dev = await sessionIn(hatrack.firefox.browser.defaultBrowserContext(), DEV);
  expect(asked(hatrack.emulator)).toEqual([`${sessionOf(base)} ${DEV}/Developer`]);
  await base.bringToFront();
  const second = await hatrack.firefox.openPopup();
  await waitUntil('the role is marked', async () => (await textOf(second)).includes('payments-devSigned in'));
  await choose(second, 'payments-dev');
  await waitUntil('its tab is in front', () => dev.evaluate(() => document.visibilityState === 'visible'));
  expect(asked(hatrack.emulator)).toHaveLength(1);
  const third = await hatrack.firefox.openPopup();
  await (await findByRole(third, 'button', 'Switch back')).click();
  await waitUntil('the sign-in session is in front', () => base.evaluate(() => document.visibilityState === 'visible'));
});

it('stays in the container, whose sessions are its own', async () => {
  const container = await hatrack.firefox.browser.createBrowserContext();
  const bob = await container.newPage();
  await bob.goto(hatrack.emulator.signInUrl('bob', { multiSession: true }), { waitUntil: 'domcontentloaded' });
  await shownIdentity(bob);
  const popup = await hatrack.firefox.openPopup();
  await waitUntil('it is about the container', async () => (await textOf(popup)).includes('bob in'));
  await expect.poll(() => textOf(popup)).not.toContain('Signed in');
  await choose(popup, 'payments-prod');
  const prod = await sessionIn(container, PROD);
  expect(asked(hatrack.emulator).at(-1)).toBe(`${sessionOf(bob)} ${PROD}/ReadOnly`);
  await shownIdentity(prod);
  await container.close();
});

it('says where the page’s policy stops the request, and offers AWS’s own page', async () => {
  hatrack.emulator.control.setVariant('csp', 'sealed');
  await base.reload({ waitUntil: 'domcontentloaded' });
  await shownIdentity(base);
  const before = asked(hatrack.emulator).length;
  const popup = await hatrack.firefox.openPopup();
  await choose(popup, 'payments-prod');
  await findByRole(popup, 'alert');
  await expect.poll(() => textOf(popup)).toContain('The request didn’t reach AWS');
  await findByRole(popup, 'button', 'Open prefilled AWS page');
  expect(asked(hatrack.emulator)).toHaveLength(before);
});

it('lets the role’s page ask AWS whether its session is alive, and says that it is not', async () => {
  hatrack.emulator.control.setVariant('csp', 'default');
  await base.reload({ waitUntil: 'domcontentloaded' });
  await shownIdentity(base);
  await base.bringToFront();
  hatrack.emulator.control.endSessions();
  const popup = await hatrack.firefox.openPopup();
  await waitUntil('the role is marked', async () => (await textOf(popup)).includes('payments-devSigned in'));
  await choose(popup, 'payments-dev');
  await findByRole(popup, 'alert');
  await expect.poll(() => textOf(popup)).toContain('The session this switch needs has ended');
  const answers = hatrack.emulator.control.journal().filter(({ kind }) => kind === 'credentials');
  expect(answers.at(-1)?.status).toBe(401);

  await (await findByRole(popup, 'button', 'Sign in again as payments-dev, here')).click();
  await waitUntil('sign-in has the tab', () => base.url().includes('/signin?'));
  await signInAt(base);
  await waitUntil('the tab works as the role', async () => new URL(base.url()).host.startsWith(`${DEV}-`));
  await expect.poll(async () => (await shownIdentity(base)).role?.label).toBe('payments-dev');
});
