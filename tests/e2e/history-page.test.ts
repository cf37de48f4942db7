import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { axeViolations } from './browser/axe-violations.ts';
import { editorText } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { shownRoles, switchInConsole } from './console-switch.ts';
import { noticeSays } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const ROLES = ['2', '3', '4', '5', '6', '7'].map(number => ({
  ...{ account: `1111222200${number}1`, roleName: 'Developer', displayName: `team ${number}`, color: '00ff00' },
}));

/** A console page from which each of these roles was switched to, the last of them now. */
async function switchedTo(roles: typeof ROLES): Promise<Page> {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  for (const role of roles) await switchInConsole(page, role);
  return page;
}

async function openHistory(...names: readonly string[]): Promise<Page> {
  const options = await hatrack.chromium.openOptions();
  await (await findByRole(options, 'link', 'Role history')).click();
  await rowsAre(options, '.history-list', ...names);
  return options;
}

async function rowsAre(options: Page, list: string, ...names: readonly string[]): Promise<void> {
  await waitUntil(`${list} has ${names.join(', ')}`, async () => {
    const shown = await options.$$eval(`${list} .name`, all => all.map(({ textContent }) => textContent));
    return shown.join() === names.join();
  });
}

async function press(options: Page, name: string): Promise<void> {
  await (await findByRole(options, 'button', name)).evaluate(button => (button as HTMLElement).click());
}

async function pressInMenu(options: Page, role: string, name: string): Promise<void> {
  await press(options, `Actions for ${role}`);
  await (await findByRole(options, 'menuitem', name)).evaluate(item => (item as HTMLElement).click());
}

async function consoleShows(page: Page, ...rows: readonly string[]): Promise<void> {
  await page.bringToFront();
  await page.reload();
  await shownIdentity(page);
  await expect.poll(() => shownRoles(page)).toEqual(rows);
}

it('orders, names and colors what the console shows, and takes each back', async () => {
  const page = await switchedTo(ROLES.slice(0, 3));
  const options = await openHistory('team 4', 'team 3', 'team 2');

  await (await findByRole(options, 'button', 'Move team 2 (drag, or ↑ ↓)')).focus();
  await options.keyboard.down('Alt');
  await pressKey(options, 'ArrowUp');
  await options.keyboard.up('Alt');
  await noticeSays(options, 'team 2 moved.');
  await rowsAre(options, '.history-list', 'team 4', 'team 2', 'team 3');
  await pressKey(options, 'ArrowUp');
  await rowsAre(options, '.history-list', 'team 2', 'team 4', 'team 3');
  const [handle, row] = await Promise.all(
    ['button[aria-label^="Move team 2"]', '.history-list li:nth-child(2)'].map(part => options.waitForSelector(part)),
  );
  if (handle && row) await row.drop(handle);
  await rowsAre(options, '.history-list', 'team 4', 'team 2', 'team 3');
  await pressInMenu(options, 'team 2', 'Rename');
  await options.waitForSelector('.history-name:focus');
  await pressKey(options, 'a', 'Control');
  await options.keyboard.type('夜 50%+');
  await pressKey(options, 'Enter');
  await noticeSays(options, 'team 2 changed.');
  await options.$eval('[aria-label="Color of 夜 50%+"]', field => {
    (field as HTMLInputElement).value = '#0b5cad';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await noticeSays(options, '夜 50%+ changed.');
  expect(await axeViolations(options)).toEqual([]);
  await consoleShows(page, 'team 4 00ff00', '夜 50%+ 0b5cad', 'team 3 00ff00');

  await options.bringToFront();
  for (const _ of ['color', 'name', 'order by drag']) {
    const before = await options.$eval('.undo-notice', ({ textContent }) => textContent);
    await pressKey(options, 'z', 'Control');
    await waitUntil('it is taken back', async () => {
      return (await options.$eval('.undo-notice', ({ textContent }) => textContent)) !== before;
    });
  }
  await rowsAre(options, '.history-list', 'team 2', 'team 4', 'team 3');
  await pressKey(options, 'z', 'Control');
  await rowsAre(options, '.history-list', 'team 4', 'team 2', 'team 3');
  await pressKey(options, 'z', 'Control');
  await rowsAre(options, '.history-list', 'team 4', 'team 3', 'team 2');
  await consoleShows(page, 'team 4 00ff00', 'team 3 00ff00', 'team 2 00ff00');
});

it('follows a switch in another tab; what leaves the console stays, can be pinned, found, brought back and deleted', async () => {
  const page = await switchedTo(ROLES.slice(0, 2));
  const options = await openHistory('team 3', 'team 2');
  for (const role of ROLES.slice(2)) await switchInConsole(page, role);
  await options.bringToFront();
  await rowsAre(options, '.history-list', 'team 7', 'team 6', 'team 5', 'team 4', 'team 3');
  await rowsAre(options, '.history-remembered', 'team 2');

  await pressInMenu(options, 'team 6', 'Remove from the console’s list');
  await rowsAre(options, '.history-remembered', 'team 6', 'team 2');
  await press(options, 'Pin team 2 so that it stays in the console’s list');
  await rowsAre(options, '.history-remembered', 'team 2', 'team 6');
  await pressInMenu(options, 'team 6', 'Delete');
  await rowsAre(options, '.history-remembered', 'team 2');
  await pressInMenu(options, 'team 2', 'Put first in the console’s list');
  await rowsAre(options, '.history-list', 'team 2', 'team 7', 'team 5', 'team 4', 'team 3');
  await consoleShows(page, ...['team 2', 'team 7', 'team 5', 'team 4', 'team 3'].map(name => `${name} 00ff00`));
  await options.bringToFront();
  await pressInMenu(options, 'team 7', 'Who used this role');
  await findByRole(options, 'dialog', 'Who used this role');
});

it('restores what a clean-up took, clears both, and takes the clearing back', async () => {
  const page = await switchedTo(ROLES.slice(0, 2));
  await hatrack.chromium.browser.deleteMatchingCookies({ name: 'noflush_awsc-roleInfo', domain: '.aws.amazon.com' });
  const options = await openHistory();
  await rowsAre(options, '.history-remembered', 'team 3', 'team 2');
  await press(options, 'Refill');
  await rowsAre(options, '.history-list', 'team 3', 'team 2');
  await consoleShows(page, 'team 3 00ff00', 'team 2 00ff00');

  await options.bringToFront();
  await press(options, 'Clear…');
  expect(await axeViolations(options)).toEqual([]);
  await press(options, 'Both');
  await noticeSays(options, 'Cleared.');
  await rowsAre(options, '.history-view');
  await consoleShows(page);
  await options.bringToFront();
  await pressKey(options, 'z', 'Control');
  await rowsAre(options, '.history-list', 'team 3', 'team 2');
});

it('turns roles that the configuration lacks into profiles of the draft, those left out excepted', async () => {
  await switchedTo([
    ...ROLES.slice(0, 2),
    { ...{ account: '111122220001', roleName: 'Developer' }, displayName: 'known', color: '' },
  ]);
  const options = await openHistory('known', 'team 3', 'team 2');
  await press(options, 'Show profiles…');
  await (await findByRole(options, 'checkbox', 'team 2')).click();
  expect(await axeViolations(options)).toEqual([]);
  await press(options, 'Add to configuration');
  const added = '[team 3]\nrole_arn = arn:aws:iam::111122220031:role/Developer\ncolor = 00ff00';
  await waitUntil('the draft has it', async () => (await editorText(options)).trimEnd().endsWith(added));
  await expect.poll(() => editorText(options)).toContain('[payments-dev]');
  await expect.poll(() => editorText(options)).not.toContain('[team 2]');
});
