import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, findMenuRow, openMenu } from './menu-page.ts';
import { pressInPanel } from './panel-in-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';
import { MOVED, play, TRICKS } from './unseen-tricks.ts';

const hatrack = useHatrack();

/** A menu that is put elsewhere closes, as its focus is lost. */
const OFFER_TRICKS: typeof TRICKS = {
  ...TRICKS,
  'our element is in a transparent one': host => {
    const box = document.createElement('div');
    box.style.cssText = 'position:relative;z-index:2147483647;opacity:0';
    document.documentElement.append(box);
    box.append(host);
    return () => {
      document.documentElement.append(host);
      box.remove();
    };
  },
};

/** A real click where an element is now, whatever lies over it. */
async function clickAt(page: Page, element: ElementHandle): Promise<void> {
  const box = await element.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
}

const requests = () => hatrack.emulator.control.switches().length;

/** Whether an element of ours with this role says that a press did nothing. */
async function isRefused(page: Page, role: 'alert' | 'status'): Promise<boolean> {
  const places = await allByRole(page, role);
  const texts = await Promise.all(places.map(place => place.evaluate(({ textContent }) => textContent)));
  return texts.some(text => text?.includes('Nothing was clicked'));
}

it('a press in the menu counts only where the menu is seen', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const search = await openMenu(page);
  const row = await findMenuRow(page, 'payments-prod');
  for (const [name, trick] of Object.entries(TRICKS)) {
    const end = await play(page, trick, 'menu');
    await clickAt(page, row);
    await waitUntil(`it says that nothing was done: ${name}`, () => isRefused(page, 'alert'));
    // A menu that is in its new place by now is seen there.
    if (trick !== MOVED) await pressKey(page, 'Enter');
    await end();
    await waitUntil(`presses count again: ${name}`, async () => {
      await clickAt(page, search);
      return !(await isRefused(page, 'alert'));
    });
    expect([name, requests()]).toEqual([name, 0]);
  }
  await clickAt(page, row);
  await findMenuButton(page, 'payments-prod');
  expect(requests()).toBe(1);
});

it('a press in an offer counts only where the offer is seen', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await page.goto('https://console.aws.amazon.com/console/home?hatrack=111122220003/ReadOnly');
  await shownIdentity(page);
  const button = await findByRole(page, 'button', 'Switch');
  for (const [name, trick] of Object.entries(OFFER_TRICKS)) {
    const end = await play(page, trick, 'offer');
    await clickAt(page, button);
    await waitUntil(`it says that nothing was done: ${name}`, () => isRefused(page, 'status'));
    expect([name, await button.evaluate(each => each.matches(':disabled'))]).toEqual([name, false]);
    await end();
    // Nothing but a press that counts takes that away.
    await (await findByRole(page, 'status')).evaluate(each => each.lastElementChild?.replaceChildren());
  }
  await pressInPanel(page, 'Switch');
  await findMenuButton(page, 'payments-prod');
  expect(requests()).toBe(1);
});
