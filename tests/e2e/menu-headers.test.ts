import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuButton, menuIsClosed, menuRowsAre, openMenu } from './menu-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

/** A color for the base: its pages have a line. */
const WITH_COLOR = TEAM_CONFIG.replace('[corp-jump]', '[corp-jump]\ncolor = 0000ff');

const MINE = ['payments-dev', 'payments-prod', 'orders-dev'];

/** Where our buttons stand: what comes before and after them. */
const places = (page: Page) =>
  page.$$eval('[data-hatrack=button], [data-hatrack=edge]', hosts =>
    hosts.map(host => [
      host.getAttribute('data-hatrack'),
      host.previousElementSibling?.getAttribute('data-testid'),
      host.nextElementSibling?.id,
    ]),
  );

const BESIDE_ACCOUNT = [['button', 'awsc-nav-regions-menu-button', 'awsc-navigation-container']];

it('is beside the account menu within 300 ms of a late header, in its looks, and in no frame', async () => {
  hatrack.emulator.control.setVariant('header-delay', 1000);
  const page = await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('alice'));
  // By the page's own clock: a busy machine holds up both.
  const isThere = await page.evaluate(async () => {
    await new Promise<void>(resolve => {
      const look = () => {
        if (document.querySelector('#awsc-top-level-nav')) resolve();
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
      look();
    });
    await new Promise(resolve => setTimeout(resolve, 300));
    return document.querySelector('[data-hatrack=button]') !== null;
  });
  expect(isThere).toBe(true);
  await expect.poll(() => places(page)).toEqual(BESIDE_ACCOUNT);
  const looks = (element: Element) => {
    const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(element);
    return { color, fontFamily, fontSize, fontWeight, height: element.getBoundingClientRect().height };
  };
  const button = await findMenuButton(page);
  expect(await button.evaluate(looks)).toEqual(await page.$eval('[data-testid=awsc-nav-regions-menu-button]', looks));
  const frame = await (await page.$('iframe'))?.contentFrame();
  expect(await frame?.$('[data-hatrack]')).toBeNull();
});

it('comes back, once, when the page draws its header again or navigates inside, and leaves the list open', async () => {
  await hatrack.save(WITH_COLOR);
  const page = await hatrack.signIn('alice');
  await findMenuButton(page, 'corp-jump');
  await page.waitForSelector('[data-hatrack=mark]');
  const draw = () => page.$$eval('#app nav a', ([, link]) => (link as HTMLAnchorElement).click());
  await draw();
  await draw();
  await waitUntil('the button is back', async () => (await places(page)).length === 1);
  await expect.poll(() => places(page)).toEqual(BESIDE_ACCOUNT);
  await openMenu(page, 'corp-jump');
  await menuRowsAre(page, ...MINE);
  await draw();
  await waitUntil('the button is back', async () => (await places(page)).length === 1);
  await menuRowsAre(page, ...MINE);
  await page.evaluate(() => {
    const header = document.querySelector('#consoleNavHeader');
    const drawn = header?.cloneNode(true) as Element;
    drawn.querySelector('[data-hatrack]')?.remove();
    header?.replaceWith(drawn);
  });
  await waitUntil('the button is in the new one', async () => (await places(page)).length === 1);
  await pressKey(page, 'Escape');
  await menuIsClosed(page);
  expect(await page.$$('[data-hatrack=mark]')).toHaveLength(1);
});

it('leaves the console’s own account menu alone', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const isOpen = () => page.$eval('#nav-usernameMenu', button => button.getAttribute('aria-expanded'));
  await openMenu(page);
  await page.click('#nav-usernameMenu');
  await menuIsClosed(page);
  await expect.poll(() => isOpen()).toBe('true');
  await openMenu(page);
  await expect.poll(() => isOpen()).toBe('true');
});

it('is at the edge where the header is another one or none after 5 s, works there, and has its line there', async () => {
  await hatrack.save(WITH_COLOR);
  const started = performance.now();
  const pages: Page[] = [];
  for (const header of ['2016', '2020', '2021', 'none'] as const) {
    hatrack.emulator.control.setVariant('header', header);
    pages.push(await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('alice')));
    await expect.poll(() => places(pages.at(-1) as Page)).toEqual([]);
  }
  for (const page of pages) {
    await page.bringToFront();
    await waitUntil('there is a button', async () => (await places(page)).length === 1);
    expect(performance.now() - started).toBeGreaterThan(4500);
    await expect.poll(async () => (await places(page))[0]?.[0]).toBe('edge');
    await page.waitForSelector('[data-hatrack=mark]');
    await openMenu(page, 'corp-jump');
    await menuRowsAre(page, ...MINE);
  }
  const last = pages.at(-1) as Page;
  hatrack.emulator.control.setVariant('header', '2025');
  await pressKey(last, 'Enter');
  await findMenuButton(last, 'payments-dev');
  await expect.poll(async () => (await shownIdentity(last)).role?.label).toBe('payments-dev');
});
