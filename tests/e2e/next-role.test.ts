import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, chosenRow, clickButton, findRow, hasClosed, point, rowsBySection } from './popup-page.ts';
import { asked, isInFront, isNoted, rowSays, sessionPage, signInToChains } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const EC2 = 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1#Instances:instanceState=running';

const footerSays = (popup: Page, words: string) =>
  waitUntil(`it says: ${words}`, () =>
    popup.$eval('footer', ({ textContent }, text) => textContent?.includes(text), words),
  );

it('has the previous role under Enter, sends nothing for the current one, and takes the page along with Shift', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  for (const name of ['payments-dev', 'orders-dev']) {
    await choose(await hatrack.chromium.openPopup(page), name);
    await waitUntil(`it is ${name}`, async () => (await shownIdentity(page)).role?.label === name);
  }
  let popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'orders-dev');
  // A key goes to the search also where nothing has the focus.
  await popup.evaluate(() => (document.activeElement as HTMLElement).blur());
  await typeText(popup, 'orders-dev');
  await pressKey(popup, 'Enter');
  await hasClosed(popup);
  expect(hatrack.emulator.control.switches()).toHaveLength(2);

  await page.goto(EC2);
  await shownIdentity(page);
  popup = await hatrack.chromium.openPopup(page);
  await waitUntil('the previous role is chosen', async () => (await chosenRow(popup)) === 'payments-dev');
  await pressKey(popup, 'Enter', 'Shift');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
  expect(page.url()).toBe(EC2);
  expect(hatrack.emulator.control.switches()).toHaveLength(3);
});

it('the mouse, or Alt and an arrow, move a favorite, Alt and its number choose it', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  let popup = await hatrack.chromium.openPopup(page);
  for (const name of ['orders-dev', 'payments-prod']) {
    await point(popup, name);
    await clickButton(popup, 'Add to favorites');
  }
  await point(popup, 'payments-prod');
  const dragged = await (await findRow(popup, 'orders-dev')).clickablePoint();
  await popup.mouse.down();
  await popup.mouse.move(dragged.x, dragged.y);
  await popup.mouse.up();
  await footerSays(popup, 'payments-prod is favorite 1 of 2');
  await pressKey(popup, 'ArrowDown', 'Alt');
  await footerSays(popup, 'payments-prod is favorite 2 of 2');
  await pressKey(popup, 'ArrowUp', 'Alt');
  const moved = JSON.stringify(['Favorites', ['payments-prod', 'orders-dev']]);
  await waitUntil('it has moved', async () => JSON.stringify((await rowsBySection(popup))[0]) === moved);
  await waitUntil('that is stored', async () =>
    /111122220003.*111122220011/.test(String((await hatrack.stored()).favorites)),
  );

  popup = await hatrack.chromium.openPopup(page);
  await waitUntil('it has stayed', async () => JSON.stringify((await rowsBySection(popup))[0]) === moved);
  expect(await (await findRow(popup, 'orders-dev')).evaluate(row => row.ariaKeyShortcuts)).toBe('Alt+2');
  await pressKey(popup, 'Digit2', 'Alt');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('orders-dev');
});

it('Ctrl with Enter or a click opens sessions behind the page in front, one after another, and the popup stays', async () => {
  const base = await signInToChains(hatrack);
  let popup = await hatrack.chromium.openPopup(base);
  await waitUntil('the first role is chosen', async () => (await chosenRow(popup)) === 'payments-dev');
  await pressKey(popup, 'Enter', 'Control');
  await waitUntil('the next role is chosen', async () => (await chosenRow(popup)) === 'payments-prod');
  await popup.keyboard.down('Control');
  await (await findRow(popup, 'payments-prod')).click();
  await popup.keyboard.up('Control');
  await rowSays(popup, 'payments-prod', 'Opened');
  await rowSays(popup, 'payments-dev', 'Opened');
  const head = () => popup.$eval('header', ({ textContent }) => textContent ?? '');
  await waitUntil('sessions are counted', async () => (await head()).endsWith('3 of 5 sessions are open3/5'));
  await expect.poll(() => isInFront(base)).toBe(true);
  expect(asked(hatrack.emulator)).toHaveLength(2);
  await pressKey(popup, 'c', 'Control');
  await footerSays(popup, 'ARN copied');

  const prod = await sessionPage(hatrack, '111122220003');
  await isNoted(hatrack.stored, prod);
  const dev = await sessionPage(hatrack, '111122220001');
  popup = await hatrack.chromium.openPopup(dev);
  await waitUntil('the previous role is chosen', async () => (await chosenRow(popup)) === 'payments-prod');
});
