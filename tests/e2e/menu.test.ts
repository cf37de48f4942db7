import { expect, it } from 'vitest';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findMenuRow, menuIsClosed, menuRowsAre, openMenu } from './menu-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

it('opens from a button in the header, finds what is typed, and switches by Enter', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await openMenu(page);
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await typeText(page, 'ord');
  await menuRowsAre(page, 'orders-dev');
  await pressKey(page, 'Enter');
  await findMenuButton(page, 'orders-dev');
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('orders-dev');
  expect(hatrack.emulator.control.switches()).toMatchObject([{ status: 302 }]);
});

it('switches by a click, and back by its button', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await openMenu(page);
  await (await findMenuRow(page, 'payments-prod')).click();
  await openMenu(page, 'payments-prod');
  await (await page.waitForSelector('aria/Switch back[role="button"]'))?.click();
  await findMenuButton(page);
  await waitUntil('the header shows alice', async () => (await shownIdentity(page)).role === undefined);
});

it('closes by Escape, by its button, and by a click beside it, and gives the focus back', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await page.focus('[type=search]');
  const button = await findMenuButton(page);
  await openMenu(page);
  await typeText(page, 'x');
  await pressKey(page, 'Escape');
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await pressKey(page, 'Escape');
  await menuIsClosed(page);
  await expect.poll(() => button.evaluate(element => element.matches(':focus'))).toBe(true);
  await openMenu(page);
  await button.click();
  await menuIsClosed(page);
  await openMenu(page);
  await page.mouse.click(300, 700);
  await menuIsClosed(page);
});
