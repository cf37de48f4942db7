import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { findByRole } from './browser/find-by-role.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, rowsAre } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

/** As a user does it, on the options page. */
async function turnOn(name: string): Promise<void> {
  const options = await hatrack.chromium.openOptions();
  await (await findByRole(options, 'link', 'Settings')).click();
  const field = await findByRole(options, 'switch', name);
  await field.click();
  await waitUntil('it is stored', () =>
    options.evaluate(async () => Object.keys((await chrome.storage.local.get('settings')).settings ?? {}).length > 0),
  );
  await options.close();
}

it('hides account ids everywhere in the popup', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turnOn('Hide account IDs');
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  expect(await popup.evaluate(() => document.body.textContent)).not.toMatch(/\d{12}|\d{4}-\d{4}-\d{4}/);
});

it('lists only roles of the current one’s name while switched, and all of them before', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turnOn('Show only matching roles');
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await choose(popup, 'orders-dev');
  await shownIdentity(page);
  await rowsAre(await hatrack.chromium.openPopup(page), 'orders-dev', 'payments-dev');
});

it('lists every role, whoever is signed in', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turnOn('Show all roles');
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('dora'));
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
});

it('adds the account id to the name that the console shows', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turnOn('Account ID in the display name');
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([
    { form: { displayName: 'payments-dev  |  111122220001' } },
  ]);
  expect((await shownIdentity(page)).role?.label).toBe('payments-dev  |  111122220001');
});

it.each([
  { setting: undefined, host: 'signin.aws.amazon.com' },
  { setting: "Switch through the page's region", host: 'eu-central-1.signin.aws.amazon.com' },
])('sends the switch from a page in Frankfurt through $host with the setting $setting', async ({ setting, host }) => {
  await hatrack.save(TEAM_CONFIG);
  if (setting) await turnOn(setting);
  const page = await hatrack.signIn('alice', {
    redirectUri: 'https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1',
  });
  // Some pages name the global sign-in host, some none: console.md 2.4.
  await page.$eval('meta[name="awsc-session-data"]', meta => {
    const data = JSON.parse(meta.getAttribute('content') ?? '{}');
    meta.setAttribute('content', JSON.stringify({ ...data, signInEndpoint: 'signin.aws.amazon.com' }));
  });
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([{ host, status: 302 }]);
  expect((await shownIdentity(page)).role?.label).toBe('payments-dev');
});

it('shows the popup in the theme that was chosen', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const backgrounds: Record<string, string> = {};
  for (const name of ['Dark', 'Light']) {
    const options = await hatrack.chromium.openOptions();
    await (await findByRole(options, 'link', 'Settings')).click();
    await (await findByRole(options, 'radio', name)).evaluate(element => (element as HTMLElement).click());
    await waitUntil('the options page follows', () =>
      options.evaluate(theme => document.documentElement.dataset.theme === theme, name.toLowerCase()),
    );
    await options.close();
    const popup = await hatrack.chromium.openPopup(page);
    await findRow(popup, 'orders-dev');
    expect(await popup.evaluate(() => document.documentElement.dataset.theme)).toBe(name.toLowerCase());
    backgrounds[name] = await popup.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  }
  expect(backgrounds.Dark).not.toBe(backgrounds.Light);
});
