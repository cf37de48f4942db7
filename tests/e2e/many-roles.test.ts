import type { KeyInput, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { chosenRow, findRow, hasClosed, rowNames } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

const hatrack = useHatrack();

const COUNT = 500;
const NAMES = Array.from({ length: COUNT }, (_, index) => `role-${String(index + 1).padStart(3, '0')}`);
/** The one that exists in the emulator's company. */
const REAL = 'role-437';

const CONFIG = [
  BASE,
  ...NAMES.map((name, index) => {
    const arn = name === REAL ? '111122220001:role/Developer' : `${300_000_000_000 + index}:role/Developer`;
    return `[${name}]\nrole_arn = arn:aws:iam::${arn}\nsource_profile = corp-jump\n`;
  }),
].join('\n');

async function openList(): Promise<{ page: Page; popup: Page }> {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'role-001');
  return { page, popup };
}

/** Presses a key, and waits until a row is chosen, in the DOM, and wholly in the view of the list. */
async function pressAndSee(popup: Page, key: KeyInput, name: string): Promise<void> {
  await pressKey(popup, key);
  await waitUntil(`${key} chooses ${name}`, async () => (await chosenRow(popup)) === name);
  await waitUntil(`${name} is in view`, () =>
    popup.evaluate(() => {
      const row = document.querySelector('[role=option][aria-selected=true]')?.getBoundingClientRect();
      const view = document.querySelector('[role=listbox]')?.parentElement?.getBoundingClientRect();
      return Boolean(row && view && row.top >= view.top && row.bottom <= view.bottom);
    }),
  );
  await expect.poll(async () => (await rowNames(popup)).length).toBeLessThan(30);
}

it('lists 500 roles while the DOM holds only those in view', async () => {
  const { popup } = await openList();
  const names = await rowNames(popup);
  expect(names.length).toBeLessThan(30);
  expect(names).toEqual(NAMES.slice(0, names.length));
  const row = await findRow(popup, 'role-001');
  await expect.poll(() => row.evaluate(element => element.getAttribute('aria-setsize'))).toBe(String(COUNT));
  await expect.poll(() => row.evaluate(element => element.getAttribute('aria-posinset'))).toBe('1');
});

it('moves through them with the arrows, by pages, and to either end, and scrolls along', async () => {
  const { popup } = await openList();
  await pressAndSee(popup, 'ArrowDown', 'role-002');
  await pressAndSee(popup, 'ArrowDown', 'role-003');
  await pressAndSee(popup, 'ArrowUp', 'role-002');
  await pressKey(popup, 'PageDown');
  const paged = await waitUntil('a page is turned', async () => {
    const name = await chosenRow(popup);
    return name !== 'role-002' && name;
  });
  expect(NAMES.indexOf(paged)).toBeGreaterThan(5);
  await pressAndSee(popup, 'PageUp', 'role-002');
  await pressAndSee(popup, 'End', 'role-500');
  await pressAndSee(popup, 'ArrowUp', 'role-499');
  await pressAndSee(popup, 'Home', 'role-001');
});

it('finds one of them by its digits, and switches to it', async () => {
  const { page, popup } = await openList();
  await typeText(popup, '437');
  await waitUntil('the role is found', async () => (await chosenRow(popup)) === REAL);
  await pressKey(popup, 'Enter');
  await hasClosed(popup);
  await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe(REAL);
  expect(hatrack.emulator.control.switches()).toHaveLength(1);
});
