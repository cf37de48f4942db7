import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { violations } from './browser/axe-violations.ts';
import { findByRole } from './browser/find-by-role.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, rowsAre, rowsBySection, textOf } from './popup-page.ts';
import { openSettings, set, storedSettings } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';
import { says } from './transfer-page.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

/** As a user does it, on the options page. */
async function turn(name: string, role: 'switch' | 'radio' = 'switch'): Promise<void> {
  const options = await openSettings(hatrack);
  await set(options, role, name);
  await options.close();
}

const ACCOUNT_ID = /\d{12}|\d{4}-\d{4}-\d{4}/;

it('hides account ids everywhere in the popup', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turn('Hidden', 'radio');
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await expect.poll(() => popup.evaluate(() => document.body.innerHTML)).not.toMatch(ACCOUNT_ID);
  await popup.close();

  const empty = await hatrack.chromium.openPopup(await hatrack.signIn('dora'));
  await findByRole(empty, 'button', 'Show all roles');
  const html = await empty.evaluate(() => document.body.innerHTML);
  expect(html).toContain('You’re signed in to another account.');
  expect(html).not.toMatch(ACCOUNT_ID);
});

it('lists only roles of the current one’s name while switched, and all of them before', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turn('Show only matching roles');
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
  await choose(popup, 'orders-dev');
  await shownIdentity(page);
  await rowsAre(await hatrack.chromium.openPopup(page), 'orders-dev', 'payments-dev');
});

it('lists every role, whoever is signed in', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turn('Show all roles');
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('dora'));
  await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
});

it('adds the account id to the name that the console shows', async () => {
  await hatrack.save(TEAM_CONFIG);
  await turn('Add account ID to the display name');
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([
    { form: { displayName: 'payments-dev  |  111122220001' } },
  ]);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev  |  111122220001');
});

it.each([
  { setting: undefined, host: 'signin.aws.amazon.com' },
  { setting: 'Switch through the page’s Region', host: 'eu-central-1.signin.aws.amazon.com' },
])('sends the switch from a page in Frankfurt through $host with the setting $setting', async ({ setting, host }) => {
  await hatrack.save(TEAM_CONFIG);
  if (setting) await turn(setting);
  const page = await hatrack.signIn('alice', {
    redirectUri: 'https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1',
  });
  // Some pages name the global sign-in host, some none: docs/console.md 2.4.
  await page.$eval('meta[name="awsc-session-data"]', meta => {
    const data = JSON.parse(meta.getAttribute('content') ?? '{}');
    meta.setAttribute('content', JSON.stringify({ ...data, signInEndpoint: 'signin.aws.amazon.com' }));
  });
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([{ host, status: 302 }]);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
});

/** A headless browser shows no prompt: its answer is put into its mouth. */
it.each([
  ['does not allow', false],
  ['cannot be asked for', 'no click'],
])('leaves a setting off that the browser %s, says so, and keeps the keyboard there', async (_, answer) => {
  const options = await openSettings(hatrack);
  await options.evaluate(given => {
    const request = (): Promise<boolean> => {
      return typeof given === 'string' ? Promise.reject(new Error(given)) : Promise.resolve(given);
    };
    Object.assign(chrome.permissions, { request });
  }, answer);
  const box = await findByRole(options, 'switch', 'Group the tabs of each session');
  await box.focus();
  await options.keyboard.press('Space');
  const denied = 'Permission was denied, so this stays off. Turn it on to be asked again.';
  await expect.poll(() => textOf(options, 'alert')).toBe(denied);
  await expect
    .poll(() => box.evaluate(input => [(input as HTMLInputElement).checked, input === document.activeElement]))
    .toEqual([false, true]);
  await expect.poll(() => storedSettings(options)).toEqual({});
});

it('lists roles under their accounts, and names these by number, alias, or both', async () => {
  await hatrack.save(`${TEAM_CONFIG}aws_account_alias = acme-orders\n`);
  await turn('Account', 'radio');
  const page = await hatrack.signIn('alice');
  const headings = async (): Promise<string[]> => {
    const popup = await hatrack.chromium.openPopup(page);
    await rowsAre(popup, 'payments-dev', 'payments-prod', 'orders-dev');
    const sections = await rowsBySection(popup);
    await popup.close();
    return sections.map(([heading]) => heading);
  };
  await expect.poll(() => headings()).toEqual(['1111-2222-0001', '1111-2222-0003', 'acme-orders 1111-2222-0011']);
  await turn('Alias', 'radio');
  await expect.poll(() => headings()).toEqual(['1111-2222-0001', '1111-2222-0003', 'acme-orders']);
  await turn('Group', 'radio');
  await turn('Both', 'radio');
  const popup = await hatrack.chromium.openPopup(page);
  const row = await findRow(popup, 'orders-dev');
  const says = () => row.evaluate(({ textContent }) => textContent);
  await expect.poll(says).toContain('acme-orders 1111-2222-0011 · Developer');
});

it('shows the popup in the theme that was chosen', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const backgrounds: Record<string, string> = {};
  for (const name of ['Dark', 'Light']) {
    const options = await openSettings(hatrack);
    await set(options, 'radio', name);
    await waitUntil('the options page follows', () =>
      options.evaluate(theme => document.documentElement.dataset.theme === theme, name.toLowerCase()),
    );
    await options.close();
    const popup = await hatrack.chromium.openPopup(page);
    await findRow(popup, 'orders-dev');
    await expect.poll(() => popup.evaluate(() => document.documentElement.dataset.theme)).toBe(name.toLowerCase());
    backgrounds[name] = await popup.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  }
  expect(backgrounds.Dark).not.toBe(backgrounds.Light);
});

it('shows a role’s image, or loads none', async () => {
  const image = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64')}`;
  await hatrack.save(`${TEAM_CONFIG}image = ${image}\n`);
  const page = await hatrack.signIn('alice');
  const images = async () => {
    const popup = await hatrack.chromium.openPopup(page);
    await findRow(popup, 'orders-dev');
    return popup.$$eval('img', shown => shown.length);
  };
  await expect.poll(() => images()).toBe(1);
  await turn('Show images');
  await expect.poll(() => images()).toBe(0);
});

/** Nine roles in two groups and one without; of the roles of a group the emulator's company need not know any. */
const MANY = [
  BASE,
  ...['team-10', 'team-2', 'Team-1'].map(name => section(name, 'Zoo')),
  ...['prod', 'dev', 'audit', 'backup', 'cost', 'data'].map(name => section(name, 'Core')),
].join('\n');

function section(name: string, group: string): string {
  return `[${name}]\nrole_arn = arn:aws:iam::111122220001:role/${name}\nsource_profile = corp-jump\ngroup = ${group}\n`;
}

const CORE = ['prod', 'dev', 'audit', 'backup', 'cost', 'data'];

it.each([
  { order: 'As written', sections: { Zoo: ['team-10', 'team-2', 'Team-1'], Core: CORE } },
  {
    order: 'By name',
    sections: { Core: ['audit', 'backup', 'cost', 'data', 'dev', 'prod'], Zoo: ['Team-1', 'team-2', 'team-10'] },
  },
])('lists roles $order, in the first rows and in the whole list', async ({ order, sections }) => {
  await hatrack.save(MANY);
  const page = await hatrack.signIn('alice');
  await findRow(await hatrack.chromium.openPopup(page), 'prod');
  const options = await openSettings(hatrack);
  // Away from the default and back to it.
  await set(options, 'radio', 'Most used');
  await set(options, 'radio', order);
  await options.close();
  await waitUntil('the first rows are stored so', async () => {
    const { firstScreen } = await hatrack.stored();
    return JSON.stringify(namesBySection(firstScreen)) === JSON.stringify(Object.entries(sections));
  });
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'prod');
  await expect.poll(() => rowsBySection(popup)).toEqual(Object.entries(sections));
});

it('lists the most and latest used roles first, groups by their best, below the recent ones', async () => {
  await hatrack.save(MANY, { order: 'used' });
  const day = 24 * 60 * 60 * 1000;
  const today = Date.now();
  const uses = [
    ...['team-10', 'prod', 'dev', 'cost', 'team-2'].map((name, index) => ({ name, count: 1, lastUsed: index })),
    { name: 'backup', count: 3, lastUsed: 20 },
    { name: 'data', count: 40, lastUsed: 25 },
    { name: 'audit', count: 1, lastUsed: 21 },
  ];
  const entries = uses.map(({ name, count, lastUsed }) => ({
    partition: 'aws',
    account: '111122220001',
    roleName: name,
    profile: name,
    firstUsed: today - (lastUsed + count) * day,
    lastUsed: today - lastUsed * day,
    count,
  }));
  await hatrack.store({ ledger: JSON.stringify({ 'aws/corp-jump/alice': entries }) });
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await findRow(popup, 'prod');
  const sections = [
    ['Recent', ['team-10', 'prod', 'dev', 'cost', 'team-2']],
    ['Core', ['data', 'backup', 'audit']],
    ['Zoo', ['Team-1']],
  ];
  await expect.poll(() => rowsBySection(popup)).toEqual(sections);
});

it('shows what came from another browser, and is not allowed in this one, as off, and says so', async () => {
  await hatrack.store({ settings: { groupSessions: true } });
  const options = await openSettings(hatrack);
  await says(options, 'This browser hasn’t granted the permission yet. Turn it on to be asked.');
  const groups = await findByRole(options, 'switch', 'Group the tabs of each session');
  await expect.poll(() => groups.evaluate(({ ariaChecked }) => ariaChecked)).toBe('false');
  await groups.evaluate(element => element.scrollIntoView({ block: 'center' }));
  await screenshot(options, 'settings-not-granted-en-light');
  expect(await violations(options)).toEqual([]);
});

function namesBySection(screen: unknown): unknown {
  const { sections } = screen as { sections: { title: string; roles: { name: string }[] }[] };
  return sections.map(({ title, roles }) => [title, roles.map(({ name }) => name)]);
}
