import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { findMenuButton, menuRowsAre, openMenu } from './menu-page.ts';
import { findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** What assistive technology gets of an element and all that is in it. */
async function treeOf(page: Page, root: ElementHandle): Promise<SerializedAXNode[]> {
  const tree = await page.accessibility.snapshot({ root: root as ElementHandle<Node>, interestingOnly: false });
  const plain = (node: SerializedAXNode): SerializedAXNode[] => {
    const { role, name, value, selected, expanded, focused, pressed, level, children = [] } = node;
    const inner = children.flatMap(plain);
    if (role === 'none' || role === 'generic') return inner;
    const shown = { role, ...(name !== undefined && { name }), value, selected, expanded, focused, pressed, level };
    return [{ ...JSON.parse(JSON.stringify(shown)), ...(inner.length > 0 && { children: inner }) }];
  };
  return tree ? plain(tree).flatMap(({ children = [] }) => children) : [];
}

/** Waits until the answer to a search is announced, which is a moment after it is shown. */
async function saysFound(page: Page): Promise<void> {
  await waitUntil('the answer is announced', async () => {
    const places = await allByRole(page, 'status');
    const texts = await Promise.all(places.map(place => place.evaluate(({ textContent }) => textContent)));
    return texts.includes('Roles found: 2. First: payments-dev');
  });
}

it('the menu gives assistive technology what the popup gives', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'payments-dev');
  const main = await popup.waitForSelector('main');
  const whole = main && (await treeOf(popup, main));
  await typeText(popup, 'pay');
  await saysFound(popup);
  const found = main && (await treeOf(popup, main));
  await popup.close();
  expect(JSON.stringify(whole)).toContain('"listbox"');

  await openMenu(page);
  const dialog = await findByRole(page, 'dialog', 'Switch role – Hatrack');
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await expect.poll(() => treeOf(page, dialog)).toEqual(whole);
  await typeText(page, 'pay');
  await saysFound(page);
  await expect.poll(() => treeOf(page, dialog)).toEqual(found);
});

it('its button says whether it is open, and Tab leads from the search to what can be done, and out of the menu', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const button = await findMenuButton(page);
  const isExpanded = () => button.evaluate(element => element.getAttribute('aria-expanded'));
  await expect.poll(() => isExpanded()).toBe('false');
  const search = await openMenu(page);
  await menuRowsAre(page, 'payments-dev', 'payments-prod', 'orders-dev');
  await expect.poll(() => isExpanded()).toBe('true');
  const focusIsOn = (name: string) =>
    waitUntil(`the focus is on ${name}`, () =>
      search.evaluate(
        (field, wanted) => (field.getRootNode() as ShadowRoot).activeElement?.getAttribute('aria-label') === wanted,
        name,
      ),
    );
  await pressKey(page, 'Tab');
  await focusIsOn('More…');
  await pressKey(page, 'Enter');
  await findByRole(page, 'menuitem');
  await pressKey(page, 'Escape');
  await focusIsOn('More…');
});
