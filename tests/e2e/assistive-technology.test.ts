import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { popupWithRoles } from './accessible-popup.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { showView } from './browser/show-view.ts';
import { waitUntil } from './browser/wait-until.ts';
import { chosenRow, findRow } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

describe('assistive technology', () => {
  it('knows the search as a combobox over named groups of numbered options', async () => {
    const popup = await popupWithRoles(hatrack);
    const tree = await popup.evaluate(() => {
      const field = document.querySelector('[role=combobox]');
      const list = document.getElementById(field?.getAttribute('aria-controls') ?? '');
      const options = [...document.querySelectorAll('[role=option]')];
      return {
        hasFocus: field === document.activeElement,
        expanded: field?.getAttribute('aria-expanded'),
        list: list?.getAttribute('role'),
        isInList: options.every(option => list?.contains(option)),
        groups: [...document.querySelectorAll('[role=group]')].map(group => group.getAttribute('aria-label')),
        places: options.map(option => option.getAttribute('aria-posinset')),
        sizes: [...new Set(options.map(option => option.getAttribute('aria-setsize')))],
        chosen: options.filter(option => option.getAttribute('aria-selected') === 'true').length,
      };
    });
    expect(tree).toEqual({
      hasFocus: true,
      expanded: 'true',
      list: 'listbox',
      isInList: true,
      groups: ['corp-jump', 'Core platform'],
      places: ['1', '2', '3', '4', '5'],
      sizes: ['5'],
      chosen: 1,
    });
  });

  it('hears the chosen row, which is in the DOM however far the keys have led', async () => {
    const many = Array.from(
      { length: 300 },
      (_, index) =>
        `[role-${index}]\nrole_arn = arn:aws:iam::111122220001:role/R${index}\nsource_profile = corp-jump\n`,
    );
    await hatrack.save(`${TEAM_CONFIG}\n${many.join('\n')}`);
    const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
    await findRow(popup, 'payments-dev');
    await expect.poll(() => chosenRow(popup)).toBe('payments-dev');
    await pressKey(popup, 'ArrowDown');
    await waitUntil('the next row is chosen', async () => (await chosenRow(popup)) === 'payments-prod');
    await pressKey(popup, 'End');
    await waitUntil('the last row is chosen', async () => (await chosenRow(popup)) === 'role-299');
    await expect.poll(() => popup.$$eval('[role=option]', options => options.length)).toBeLessThan(30);
  });
});

describe('by keyboard', () => {
  it('Tab leads from the search to what can be done with the chosen row, and every stop is visible', async () => {
    const popup = await popupWithRoles(hatrack);
    const stops: unknown[] = [];
    for (const _ of Array.from({ length: 4 })) {
      stops.push(await focusedStop(popup));
      await pressKey(popup, 'Tab');
    }
    expect(stops).toEqual([
      { name: 'Find a role, account or group', isVisible: true },
      { name: 'More…', isVisible: true },
      { name: 'Diagnostics', isVisible: true },
      { name: 'Options', isVisible: true },
    ]);
  });
});

it('arrow keys go through the toolbar of a row, and through its menu, which says whose it is and closes', async () => {
  const popup = await popupWithRoles(hatrack);
  const focusIsOn = (name: string) =>
    waitUntil(`the focus is on ${name}`, () =>
      popup.evaluate(
        wanted =>
          document.activeElement?.matches(`[aria-label="${wanted}"], [role=menuitem]`) &&
          [document.activeElement.getAttribute('aria-label'), document.activeElement.textContent].includes(wanted),
        name,
      ),
    );
  await pressKey(popup, 'Tab');
  await focusIsOn('More…');
  const described = await popup.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  });
  expect(described).toContain('payments-dev');
  await pressKey(popup, 'ArrowRight');
  await focusIsOn('Add to favorites');
  await pressKey(popup, 'ArrowRight');
  await pressKey(popup, 'ArrowDown');
  await focusIsOn('Open in a new tab');
  await findByRole(popup, 'menu', 'Actions for payments-dev');
  expect(
    await popup.$$eval('[role=menuitem]', items => items.every(item => item.getAttribute('tabindex') === '-1')),
  ).toBe(true);
  await typeText(popup, 'o');
  await focusIsOn('Open this page in this role');
  await pressKey(popup, 'End');
  await pressKey(popup, 'Escape');
  await focusIsOn('More…');
  await expect.poll(() => popup.$('[role=menu]')).toBeNull();
});

it('whoever does not see the popup hears who they are, what was found, and what is under way', async () => {
  const popup = await popupWithRoles(hatrack);
  const field = await findByRole(popup, 'combobox');
  const described = (): Promise<string> =>
    field.evaluate(element =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map(id => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  await expect.poll(() => described()).toContain('alice in corp-jump · 9999-9999-9999');
  await typeText(popup, 'pay prod');
  const hears = (wanted: string) =>
    waitUntil(`a screen reader hears ${wanted}`, () =>
      popup.$$eval('[role=status]', (all, said) => all.some(({ textContent }) => textContent === said), wanted),
    );
  await hears('Roles found: 1. First: payments-prod');
  await (await findByRole(popup, 'combobox')).focus();
  await typeText(popup, 'zzz');
  await hears('No role matches “pay prodzzz”');
});

it('all that can be pressed measures 24 px at least, in the popup and in the options', async () => {
  const popup = await popupWithRoles(hatrack);
  expect(await smallTargets(popup)).toEqual([]);
  await popup.close();
  const options = await hatrack.chromium.openOptions();
  for (const page of ['config', 'history', 'layers', 'settings', 'diagnosis']) {
    await showView(options, page);
    await options.waitForSelector(`a[href="#${page}"][aria-current]`);
    expect([page, await smallTargets(options)]).toEqual([page, []]);
  }
});

/** Buttons, links and fields below 24 px, unless their label is as large, or they are words of a sentence (WCAG 2.5.8). */
function smallTargets(page: Page): Promise<string[]> {
  return page.$$eval('button, a, summary, select, input, [role=option]', targets =>
    targets
      .filter(target => {
        const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
        const parts = [target, ...labels];
        const boxes = parts.map(part => part.getBoundingClientRect());
        const isShown = target.checkVisibility() && boxes.some(({ width, height }) => width > 1 && height > 1);
        // A label may cover more than its words.
        const covers = parts.map(part => getComputedStyle(part, '::after'));
        const sizes = [...boxes, ...covers].map(({ width, height }) =>
          [width, height].map(size => Number.parseFloat(`${size}`)),
        );
        return isShown && !sizes.some(size => size.every(side => side >= 24));
      })
      .map(target => `${target.outerHTML.slice(0, 90)} ${JSON.stringify(target.getBoundingClientRect())}`),
  );
}

/** What has the focus, and whether the eye can see it: a ring, or that of the box around the field. */
function focusedStop(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return undefined;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const box = focused.closest('.search-box');
    return {
      name: focused.getAttribute('aria-label') ?? focused.textContent,
      isVisible: hasRing || (box !== null && getComputedStyle(box).boxShadow !== 'none'),
    };
  });
}
