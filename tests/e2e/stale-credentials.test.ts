import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { shownIdentity } from './console-header.ts';
import { choose, clickButton, findRow, hasClosed, rowsBySection, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('says how to read a 400 of sign-in, and its remedy helps: sign out and in', async () => {
  hatrack.emulator.control.setVariant('stale-creds', 'sign-in');
  await hatrack.save(TEAM_CONFIG);
  const first = await hatrack.signIn('bob');
  await first.close();
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  await expect.poll(() => textOf(popup, 'alert')).toContain('If it comes back, sign out of AWS and sign in again.');
  await expect.poll(() => page.$eval('h1', ({ textContent }) => textContent)).toBe('400');
  await popup.close();

  await page.goto('https://signin.aws.amazon.com/oauth?Action=logout');
  await page.goto(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
});

it('says that it has switched where the console answers with a 400, and loads the page again when asked', async () => {
  hatrack.emulator.control.setVariant('stale-creds', 'console');
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const address = page.url();
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  const shown = await textOf(popup, 'alert');
  expect(shown).toContain('Switched to payments-dev, but the page shows an error');
  expect(shown).toContain('Reload the tab. If the error comes back, sign out of AWS and sign in again.');
  await expect.poll(() => page.$eval('h1', ({ textContent }) => textContent)).toBe('400');

  await clickButton(popup, 'Reload the tab');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(page.url()).toBe(address);
  expect(hatrack.emulator.control.switches()).toHaveLength(1);

  const after = await hatrack.chromium.openPopup(page);
  await findByRole(after, 'button', 'Switch back');
  await findRow(after, 'payments-dev');
  await expect.poll(async () => (await rowsBySection(after))[0]).toEqual(['Recent', ['payments-dev']]);
  await expect.poll(() => after.$('[role=alert]')).toBeNull();
});

it('names the setting that may be to blame where it switches through a region and is refused', async () => {
  hatrack.emulator.control.setVariant('regional-sign-in', 'refused');
  await hatrack.save(TEAM_CONFIG, { signInInPageRegion: true });
  const page = await hatrack.signIn('alice', {
    redirectUri: 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1',
  });
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  await expect.poll(() => textOf(popup, 'alert')).toContain('Or turn off “Switch through the page');
  expect(hatrack.emulator.control.switches().map(({ host, refusal }) => [host, refusal])).toEqual([
    ['eu-west-1.signin.aws.amazon.com', 'region'],
  ]);
});
