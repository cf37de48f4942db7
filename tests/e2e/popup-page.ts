import type { ElementHandle, Page } from 'puppeteer-core';
import { findByRole } from './browser/find-by-role.ts';
import { mayClose } from './browser/may-close.ts';
import { TIMEOUT_MS, waitUntil } from './browser/wait-until.ts';

/** Names of the roles whose rows are in the DOM, from top to bottom; switching back is none. */
export async function rowNames(popup: Page): Promise<string[]> {
  return (await rowsBySection(popup)).flatMap(([, names]) => names);
}

/** The rows of roles in the DOM under their headings, from top to bottom; the answer to a search has the heading ''. */
export function rowsBySection(popup: Page): Promise<[heading: string, names: string[]][]> {
  return popup.evaluate(() => {
    const options = [...document.querySelectorAll('[role=option]:not(.back)')];
    const placed = options
      .map(option => ({
        name: option.querySelector('[title]')?.getAttribute('title') ?? '',
        heading: option.closest('[role=group]')?.getAttribute('aria-label') ?? '',
        place: Number(option.getAttribute('aria-posinset')),
      }))
      .sort((one, other) => one.place - other.place);
    const sections: [string, string[]][] = [];
    for (const { heading, name } of placed) {
      const last = sections.at(-1);
      if (last?.[0] === heading) last[1].push(name);
      else sections.push([heading, [name]]);
    }
    return sections;
  });
}

/** Waits until rows with exactly these names are in the DOM. */
export async function rowsAre(popup: Page, ...names: readonly string[]): Promise<void> {
  await waitUntil(`the rows are ${names.join(', ')}`, async () => (await rowNames(popup)).join() === names.join());
}

/** The name of the row that Enter would choose, as the combobox says it. */
export function chosenRow(popup: Page): Promise<string | undefined> {
  return popup.evaluate(() => {
    const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant');
    const row = id ? document.getElementById(id) : undefined;
    return row?.getAttribute('aria-selected') === 'true'
      ? (row.querySelector('[title]')?.getAttribute('title') ?? undefined)
      : undefined;
  });
}

/** The row of a role, once it is there. */
export async function findRow(popup: Page, name: string): Promise<ElementHandle> {
  // Without `:has`, for which Puppeteer looks in every frame in place of after every change.
  const title = await popup.waitForSelector(`[role=option] [title=${JSON.stringify(name)}]`, { timeout: TIMEOUT_MS });
  const row = await title?.evaluateHandle(each => each.closest('[role=option]'));
  const element = row?.asElement();
  if (!element) throw new Error(`No row ${name}`);
  return element as ElementHandle;
}

/** Points at a role's row: comes over it, then moves there. Waits until it is the chosen one. */
export async function point(popup: Page, name: string): Promise<void> {
  await restOver(popup, name);
  const { x, y } = await (await findRow(popup, name)).clickablePoint();
  await popup.mouse.move(x + 1, y);
  await waitUntil(`${name} is chosen`, async () => (await chosenRow(popup)) === name);
}

/** Leaves the pointer where a row is, as one that rested there before the popup opened. */
export async function restOver(popup: Page, name: string): Promise<void> {
  await (await findRow(popup, name)).hover();
}

/** Clicks what may close the popup. */
export async function click(popup: Page, element: ElementHandle): Promise<void> {
  await mayClose(popup, () => element.click());
}

/** Presses a button of the popup by its name. */
export async function clickButton(popup: Page, name: string): Promise<void> {
  await clickStill(popup, `the button ${name}`, () => findByRole(popup, 'button', name));
}

/** Clicks what the popup may draw again, or move, while it is clicked: a click that something else took does not count. */
async function clickStill(popup: Page, what: string, find: () => Promise<ElementHandle>): Promise<void> {
  await waitUntil(`${what} is clicked`, async () => {
    if (popup.isClosed()) return true;
    const element = await find();
    const aim = await element.evaluateHandle(watchAim);
    await click(popup, element);
    // What was clicked may have closed the popup.
    return aim.evaluate(({ hasMet }) => hasMet).catch(() => true);
  });
}

/** Keeps the next click from whatever has come to lie under the pointer in the place of an element. */
function watchAim(wanted: Element): { hasMet: boolean } {
  const aim = { hasMet: false, isOn: true };
  const watched: { aim?: typeof aim } = window as object;
  if (watched.aim) watched.aim.isOn = false;
  watched.aim = aim;
  let hasBegun = false;
  const take = (event: Event): void => {
    if (!aim.isOn) return;
    const isIn = event.target instanceof Node && wanted.contains(event.target);
    if (event.type === 'pointerdown') hasBegun = isIn;
    if (!isIn || !hasBegun) event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    aim.hasMet = isIn && hasBegun;
    aim.isOn = false;
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    window.addEventListener(type, take, { capture: true });
  return aim;
}

/** Chooses from the menu of the chosen row. */
export async function chooseFromMenu(popup: Page, name: string): Promise<void> {
  await clickButton(popup, 'More…');
  await click(popup, await findByRole(popup, 'menuitem', name));
}

/** A switch that happened closes the popup. */
export async function hasClosed(popup: Page): Promise<void> {
  await waitUntil('the popup has closed', () => popup.isClosed());
}

/** The text of an element by its role, once there is one. */
export async function textOf(popup: Page, role: Parameters<typeof findByRole>[1]): Promise<string> {
  const element = await findByRole(popup, role);
  return element.evaluate(({ textContent }) => textContent ?? '');
}

/** Waits until the popup says that no tab shows the console; its list stays. */
export async function saysNoConsole(popup: Page): Promise<void> {
  await popup.waitForSelector('::-p-text(No console tab is open)', { timeout: TIMEOUT_MS });
}

/** Clicks a role's row and waits until the switch has happened. */
export async function choose(popup: Page, name: string): Promise<void> {
  await clickStill(popup, name, () => findRow(popup, name));
  await hasClosed(popup);
}
