import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { findEditor } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { chosenRow, clickButton, findRow, hasClosed } from './popup-page.ts';
import { openSettings } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const CONFIG = `${TEAM_CONFIG}
[payments-admin]
role_arn = arn:aws:iam::111122220003:role/Administrator
source_profile = corp-jump
region = eu-west-1
mfa_serial = arn:aws:iam::999999999999:mfa/alice

[データレイク-本番]
role_arn = arn:aws:iam::444455556666:role/team/analytics/ReadOnly
source_profile = corp-jump
group = Core platform
color = ff9900
`;

const ISSUES = `${TEAM_CONFIG}
[broken]
role_arn = no-arn
source_profil = corp-jump
color = tomatoe
aws_secret_access_key = not-a-real-one
`;

async function popupWithRoles(): Promise<Page> {
  await hatrack.save(CONFIG);
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await findRow(popup, 'payments-dev');
  return popup;
}

describe('axe finds nothing in the popup', () => {
  it('with its list, a favorite, an open copy menu, a search, and no hit', async () => {
    const popup = await popupWithRoles();
    expect(await violations(popup)).toEqual([]);

    await clickButton(popup, 'Add to favorites');
    await findByRole(popup, 'button', 'Remove from favorites');
    expect(await violations(popup)).toEqual([]);

    await clickButton(popup, 'More…');
    await findByRole(popup, 'menuitem');
    expect(await violations(popup)).toEqual([]);
    await pressKey(popup, 'Escape');

    await (await findByRole(popup, 'combobox')).focus();
    await typeText(popup, 'pay');
    expect(await violations(popup)).toEqual([]);

    await typeText(popup, 'zzz');
    await findByRole(popup, 'button', 'Clear search');
    expect(await violations(popup)).toEqual([]);
  });

  it('as a role, and while it shows a switch that did not happen', async () => {
    await hatrack.save(CONFIG);
    const page = await hatrack.signIn('alice');
    const chosen = await hatrack.chromium.openPopup(page);
    await findRow(chosen, 'payments-dev');
    await pressKey(chosen, 'Enter');
    await hasClosed(chosen);

    const popup = await hatrack.chromium.openPopup(page);
    await findByRole(popup, 'button', 'Switch back');
    await findRow(popup, 'payments-admin');
    expect(await violations(popup)).toEqual([]);

    await (await findRow(popup, 'payments-admin')).click();
    await findByRole(popup, 'alert');
    expect(await violations(popup)).toEqual([]);
  });

  it('without a config, without a visible role, and without a console', async () => {
    const page = await hatrack.signIn('dora');
    const first = await hatrack.chromium.openPopup(page);
    await findByRole(first, 'button', 'Add roles');
    expect(await violations(first)).toEqual([]);
    await first.close();

    await hatrack.save(CONFIG);
    const hidden = await hatrack.chromium.openPopup(page);
    await findByRole(hidden, 'button', 'Show all roles');
    expect(await violations(hidden)).toEqual([]);
    await hidden.close();

    await page.goto('about:blank');
    const away = await hatrack.chromium.openPopup(page);
    await findByRole(away, 'button', 'Open the AWS console');
    expect(await violations(away)).toEqual([]);
  });
});

it('axe finds nothing in the options: at the first run, with issues and removed secrets', async () => {
  const options = await hatrack.chromium.openOptions();
  await findByRole(options, 'heading', 'Add your roles');
  expect(await violations(options)).toEqual([]);

  await (await findEditor(options)).focus();
  await options.evaluate(text => navigator.clipboard.writeText(text), ISSUES);
  await pressKey(options, 'v', 'Control');
  await pressKey(options, 's', 'Control');
  await waitUntil('secrets and issues are shown', () =>
    options.evaluate(() => ['Secrets removed', 'no-arn'].every(shown => document.body.textContent?.includes(shown))),
  );
  expect(await violations(options)).toEqual([]);
});

it('axe finds nothing in the settings: with an undo, asked to clear all data, and cleared', async () => {
  await hatrack.save(CONFIG);
  const options = await openSettings(hatrack);
  expect(await violations(options)).toEqual([]);

  await (await findByRole(options, 'switch', 'Show images')).click();
  await findByRole(options, 'button', 'Undo');
  expect(await violations(options)).toEqual([]);

  await (await findByRole(options, 'button', 'Clear…')).click();
  await findByRole(options, 'button', 'Clear everything');
  expect(await violations(options)).toEqual([]);

  await (await findByRole(options, 'button', 'Clear everything')).click();
  await findByRole(options, 'button', 'Undo');
  expect(await violations(options)).toEqual([]);
});

describe('assistive technology', () => {
  it('knows the search as a combobox over named groups of numbered options', async () => {
    const popup = await popupWithRoles();
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
    expect(await chosenRow(popup)).toBe('payments-dev');
    await pressKey(popup, 'ArrowDown');
    await waitUntil('the next row is chosen', async () => (await chosenRow(popup)) === 'payments-prod');
    await pressKey(popup, 'End');
    await waitUntil('the last row is chosen', async () => (await chosenRow(popup)) === 'role-299');
    expect(await popup.$$eval('[role=option]', options => options.length)).toBeLessThan(30);
  });
});

describe('by keyboard', () => {
  it('Tab leads from the search to what can be done with the chosen row, and every stop is visible', async () => {
    const popup = await popupWithRoles();
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
  const popup = await popupWithRoles();
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
  expect(await popup.$('[role=menu]')).toBeNull();
});

it('whoever does not see the popup hears who they are, what was found, and what is under way', async () => {
  const popup = await popupWithRoles();
  const field = await findByRole(popup, 'combobox');
  const described = (): Promise<string> =>
    field.evaluate(element =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map(id => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  expect(await described()).toContain('alice in corp-jump · 9999-9999-9999');
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
  const popup = await popupWithRoles();
  expect(await smallTargets(popup)).toEqual([]);
  await popup.close();
  const options = await hatrack.chromium.openOptions();
  for (const page of ['config', 'history', 'layers', 'settings', 'diagnosis']) {
    await options.evaluate(name => {
      location.hash = `#${name}`;
    }, page);
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
