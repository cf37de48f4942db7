import { expect } from 'vitest';
import { pressKey, typeText } from '../browser/keyboard.ts';
import { waitUntil } from '../browser/wait-until.ts';
import { shownIdentity } from '../console-header.ts';
import { findMenuRow, menuRowsAre, openMenu } from '../menu-page.ts';
import { choose, findRow, hasClosed, rowsAre, textOf } from '../popup-page.ts';
import { sessionOf } from '../session-pages.ts';
import type { Hatrack } from '../signed-in.ts';
import { CELLS, type Cell, pageIn, rowsOf, withoutSession } from './cells.ts';
import { arrived, enterCell } from './walk.ts';

/** What works alike in every cell, beyond the walk through it. */
export const BEHAVIORS = {
  'a refused role is reported, and the next choice works': async (hatrack, cell) => {
    const [near, , mfa] = rowsOf(cell);
    const page = await enterCell(hatrack, cell);
    const popup = await hatrack.chromium.openPopup(page);
    await (await findRow(popup, mfa)).click();
    await expect.poll(() => textOf(popup, 'alert')).toContain(`Couldn’t switch to ${mfa}`);
    await choose(popup, near);
    await arrived(hatrack, cell, page, cell.dev);
    expect(hatrack.emulator.control.switches().map(({ refusal }) => refusal)).toEqual(['mfa', undefined]);
  },

  'typed letters and Enter switch': async (hatrack, cell) => {
    const [, far] = rowsOf(cell);
    const page = await enterCell(hatrack, cell);
    const popup = await hatrack.chromium.openPopup(page);
    await findRow(popup, far);
    await typeText(popup, 'far');
    await rowsAre(popup, far);
    await pressKey(popup, 'Enter');
    await hasClosed(popup);
    await arrived(hatrack, cell, page, cell.prod);
  },

  'the menu in the page switches': async (hatrack, cell) => {
    const page = await enterCell(hatrack, cell);
    await openMenu(page);
    await menuRowsAre(page, ...rowsOf(cell));
    await (await findMenuRow(page, rowsOf(cell)[0])).click();
    await arrived(hatrack, cell, page, cell.dev);
  },

  'a page without names, in AccountInfo or metadata, lists and switches': async (hatrack, cell) => {
    const [near] = rowsOf(cell);
    hatrack.emulator.control.setVariants({ 'account-info': 'absent', 'session-data': 'without-account' });
    const page = await enterCell(hatrack, cell);
    await choose(await hatrack.chromium.openPopup(page), near);
    await arrived(hatrack, cell, page, cell.dev);
  },

  'from a global service a role of another region leads to the console’s home there': async (hatrack, cell) => {
    const [, far] = rowsOf(cell);
    const page = await enterCell(hatrack, cell);
    const { host } = new URL(page.url());
    await page.goto(`https://${host}/iam/home?region=${cell.homeRegion}#/roles`);
    await shownIdentity(page);
    await choose(await hatrack.chromium.openPopup(page), far);
    const end = await arrived(hatrack, cell, page, cell.prod);
    const isElsewhere = cell.farRegion !== cell.homeRegion;
    const home = `https://${cell.farRegion}.${cell.console}/console/home?region=${cell.farRegion}`;
    expect(withoutSession(end.url())).toBe(isElsewhere ? home : withoutSession(page.url()));
  },

  'a role of the history is listed without a config': async (hatrack, cell) => {
    const [near] = rowsOf(cell);
    const page = await enterCell(hatrack, cell);
    await choose(await hatrack.chromium.openPopup(page), near);
    const end = await arrived(hatrack, cell, page, cell.dev);
    await hatrack.save('');
    const popup = await hatrack.chromium.openPopup(end);
    await waitUntil('the popup lists what the history knows', async () => (await findRow(popup, near)) !== undefined);
  },

  'an ended session is reported, and signing in again helps': async (hatrack, cell) => {
    const [near] = rowsOf(cell);
    const page = await enterCell(hatrack, cell);
    hatrack.emulator.control.endSessions();
    const popup = await hatrack.chromium.openPopup(page);
    await (await findRow(popup, near)).click();
    await expect.poll(() => textOf(popup, 'alert')).toContain(`Couldn’t switch to ${near}`);
    await popup.close();
    await page.goto(hatrack.emulator.signInUrl(cell.user, { redirectUri: pageIn(cell, cell.homeRegion) }));
    await shownIdentity(page);
    await choose(await hatrack.chromium.openPopup(page), near);
    await arrived(hatrack, cell, page, cell.dev);
  },

  'a second tab switches, too': async (hatrack, cell) => {
    const [near, far] = rowsOf(cell);
    const page = await enterCell(hatrack, cell);
    await choose(await hatrack.chromium.openPopup(page), near);
    const first = await arrived(hatrack, cell, page, cell.dev);
    const other = await hatrack.chromium.newConsolePage(page.url());
    await shownIdentity(other);
    await choose(await hatrack.chromium.openPopup(other), far);
    await arrived(hatrack, cell, other, cell.prod);
    if (cell.mode === 'multi-session') expect(sessionOf(first)).toMatch(`${cell.dev}-`);
    expect(hatrack.emulator.control.switches()).toHaveLength(2);
  },
} satisfies Readonly<Record<string, (hatrack: Hatrack, cell: Cell) => Promise<void>>>;

export type BehaviorName = keyof typeof BEHAVIORS;

const NAMES = Object.keys(BEHAVIORS) as BehaviorName[];

/** A share of the behaviors for each cell: each of them in both modes, spread over the partitions. */
export function behaviorsOf({ mode, partition }: Cell): readonly BehaviorName[] {
  const partitions = [...new Set(CELLS.map(cell => cell.partition))];
  const place = partitions.indexOf(partition) + (mode === 'classic' ? 0 : 1);
  return NAMES.filter((_, index) => index % partitions.length === place % partitions.length);
}
