import { expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('reads that it cannot switch, sees its roles, and no request is sent for it', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('root');
  const address = page.url();
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  const shown = await popup.$eval('main', ({ textContent }) => textContent);
  expect(shown).toContain('The root user can’t switch roles.');
  expect(shown).toContain('Root user in corp-jump · 9999-9999-9999');
  expect(await violations(popup)).toEqual([]);
  await expect.poll(() => textOf(popup, 'alert')).toContain('You’re signed in as the root user');
  expect(hatrack.emulator.control.switches()).toEqual([]);
  expect(page.url()).toBe(address);
});

it('may sign in as somebody else meanwhile, which the popup follows, and then choose again', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('root');
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'payments-dev')).click();
  await textOf(popup, 'alert');
  await page.goto(hatrack.emulator.signInUrl('alice'));
  await shownIdentity(page);
  await waitUntil('it is about alice', () =>
    popup.$eval('header', ({ textContent }) => textContent?.startsWith('alice in corp-jump')),
  );
  await expect.poll(() => popup.$('[role=alert]')).toBeNull();
  await choose(popup, 'payments-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  await choose(await hatrack.chromium.openPopup(page), 'orders-dev');
});
