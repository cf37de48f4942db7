import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { SwitchRecord } from '../../src/core/switching/switch-record.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { findMenuRow, openMenu } from './menu-page.ts';
import {
  choose,
  chooseFromMenu,
  clickButton,
  findRow,
  hasClosed,
  point,
  rowNames,
  rowsAre,
  textOf,
} from './popup-page.ts';
import {
  asked,
  CHAIN_CONFIG,
  isInFront,
  isNoted,
  openSession,
  rowSays,
  sessionOf,
  sessionPage,
  signInToChains,
} from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const DEV = '111122220001';
const PROD = '111122220003';

const signIn = () => signInToChains(hatrack);
const open = (page: Page, name: string, account: string) => openSession(hatrack, page, name, account);

it('opens a role in a tab beside the one in front, which stays, by one request of the page’s own session', async () => {
  const { emulator, chromium } = hatrack;
  const base = await signIn();
  const before = base.url();
  await choose(await chromium.openPopup(base), 'payments-dev');
  const dev = await sessionPage(hatrack, DEV);
  const said = await findByRole(dev, 'status');
  await expect.poll(() => said.evaluate(({ textContent }) => textContent)).toContain('Now in “payments-dev”');
  await isNoted(hatrack.stored, dev);
  await waitUntil('it is in front', () => isInFront(dev));
  expect(base.url()).toBe(before);
  expect(asked(emulator)).toEqual([`${sessionOf(base)} ${DEV}/Developer`]);
  const [request] = emulator.control.switches();
  expect(request?.json).toEqual({
    account: DEV,
    color: 'b7ca9d',
    displayName: 'payments-dev',
    redirectUri: 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1',
    roleName: 'Developer',
  });
  const popup = await chromium.openPopup(dev);
  await rowSays(popup, 'payments-dev', 'Current role');
});

it('marks a role that is signed in, goes to its tab, and signs in again when asked', async () => {
  const { emulator, chromium } = hatrack;
  const base = await signIn();
  const dev = await open(base, 'payments-dev', DEV);
  await base.bringToFront();
  let popup = await chromium.openPopup(base);
  await rowSays(popup, 'payments-dev', 'Signed in');
  await choose(popup, 'payments-dev');
  await waitUntil('its tab is in front', () => isInFront(dev));
  expect(asked(emulator)).toHaveLength(1);

  popup = await chromium.openPopup(base);
  await rowSays(popup, 'payments-dev', 'Signed in');
  await point(popup, 'payments-dev');
  await chooseFromMenu(popup, 'Sign in again');
  await hasClosed(popup);
  expect(asked(emulator)).toHaveLength(2);
});

it('opens a role’s session where no tab shows it, and forgets one that AWS does not know any more', async () => {
  const { emulator, chromium } = hatrack;
  const base = await signIn();
  const dev = await open(base, 'payments-dev', DEV);
  const session = sessionOf(dev);
  await dev.close();
  let popup = await chromium.openPopup(base);
  await rowSays(popup, 'payments-dev', 'Signed in');
  await choose(popup, 'payments-dev');
  const again = await sessionPage(hatrack, DEV);
  expect(sessionOf(again)).toBe(session);
  expect(asked(emulator)).toHaveLength(1);

  await again.goto(`https://signin.aws.amazon.com/sessions/${session}/v1/logout`);
  await again.close();
  popup = await chromium.openPopup(base);
  await choose(popup, 'payments-dev');
  await sessionPage(hatrack, DEV);
  expect(asked(emulator)).toHaveLength(2);
});

it('lets the sign-in session in a background tab open a role that the one in front may not, and goes back there', async () => {
  const { emulator, chromium } = hatrack;
  const base = await signIn();
  const dev = await open(base, 'payments-dev', DEV);
  const prod = await open(dev, 'payments-prod', PROD);
  expect(asked(emulator)).toEqual([`${sessionOf(base)} ${DEV}/Developer`, `${sessionOf(base)} ${PROD}/ReadOnly`]);
  const popup = await chromium.openPopup(prod);
  await findRow(popup, 'payments-prod');
  await pressKey(popup, 'Backspace', 'Control');
  await hasClosed(popup);
  await waitUntil('the sign-in session is in front', () => isInFront(base));
  expect(emulator.control.switches()).toHaveLength(2);
});

it('asks another open session where the config does not say which may', async () => {
  const { emulator } = hatrack;
  const base = await signIn();
  await hatrack.save(`${CHAIN_CONFIG}\n[loose]\nrole_arn = arn:aws:iam::888899990000:role/ChainedOnly\n
[admin]\nrole_arn = arn:aws:iam::111111111111:role/developerAdmin\nsource_profile = corp-jump\n`);
  const admin = await open(base, 'admin', '111111111111');
  await base.bringToFront();
  await open(base, 'loose', '888899990000');
  expect(asked(emulator).slice(1)).toEqual([
    `${sessionOf(base)} 888899990000/ChainedOnly trust`,
    `${sessionOf(admin)} 888899990000/ChainedOnly`,
  ]);
});

it('goes through a chain of three, each role by the session that may, and shows what can be reached', async () => {
  const { emulator, chromium } = hatrack;
  const base = await signIn();
  const start = await chromium.openPopup(base);
  await rowsAre(start, 'payments-dev', 'payments-prod', 'chain-first');
  await start.close();
  const first = await open(base, 'chain-first', '300000000001');
  const second = await open(first, 'chain-second', '300000000002');
  await base.bringToFront();
  const third = await chromium.openPopup(base);
  await rowSays(third, 'chain-second', 'Signed in');
  await choose(third, 'chain-third');
  await isNoted(hatrack.stored, await sessionPage(hatrack, '300000000003'));
  expect(asked(emulator)).toEqual([
    `${sessionOf(base)} 300000000001/ChainFirst`,
    `${sessionOf(first)} 300000000002/chain/ChainSecond`,
    `${sessionOf(second)} 300000000003/ChainThird`,
  ]);
  const popup = await chromium.openPopup(base);
  for (const name of ['chain-first', 'chain-second', 'chain-third']) await rowSays(popup, name, 'Signed in');
  await expect.poll(() => rowNames(popup)).toContain('payments-prod');
});

it('lists from the host alone right after signing in, before the page has its data, and switches to such a page', async () => {
  const { emulator, chromium } = hatrack;
  await hatrack.save(CHAIN_CONFIG);
  emulator.control.setVariants({ 'fresh-session': 'incomplete' });
  const base = await chromium.newConsolePage(emulator.signInUrl('alice', { multiSession: true }));
  await base.waitForSelector('#nav-usernameMenu');
  await expect.poll(() => base.$('meta[name=awsc-session-data]')).toBeNull();
  await choose(await chromium.openPopup(base), 'payments-dev');
  await waitUntil('the session is open', async () =>
    (await chromium.browser.pages()).some(page => page.url().startsWith(`https://${DEV}-`)),
  );
  expect(asked(emulator)).toEqual([`${sessionOf(base)} ${DEV}/Developer`]);
  const own = await chromium.openBarePage();
  const ends = await waitUntil('the switch has ended', () =>
    own.evaluate(async () => {
      const { switchRecords } = await chrome.storage.session.get('switchRecords');
      const records = (switchRecords ?? []) as readonly SwitchRecord[];
      const hasEnded = records.length > 0 && !records.some(({ isUnderway }) => isUnderway);
      return hasEnded && records.map(({ outcome }) => outcome.result);
    }),
  );
  expect(ends).toEqual(['switched']);
});

it('offers the same in the page’s own menu', async () => {
  const { emulator } = hatrack;
  const base = await signIn();
  const dev = await open(base, 'payments-dev', DEV);
  await base.bringToFront();
  await openMenu(base);
  const row = await findMenuRow(base, 'payments-dev');
  await waitUntil('it is marked', () => row.evaluate(({ textContent }) => textContent?.includes('Signed in')));
  await row.click();
  await waitUntil('its tab is in front', () => isInFront(dev));
  await openMenu(dev, 'payments-dev');
  await (await findMenuRow(dev, 'payments-prod')).click();
  await sessionPage(hatrack, PROD);
  expect(asked(emulator).at(-1)).toBe(`${sessionOf(base)} ${PROD}/ReadOnly`);
});

it('says of a role that only a chain reaches why a classic console cannot switch to it, and tries only when asked', async () => {
  const { emulator, chromium } = hatrack;
  await hatrack.save(CHAIN_CONFIG);
  const page = await hatrack.signIn('alice');
  const popup = await chromium.openPopup(page);
  await rowSays(popup, 'chain-second', 'only via chain-first');
  await (await findRow(popup, 'chain-second')).click();
  const alert = await textOf(popup, 'alert');
  expect(alert).toContain('Couldn’t switch to chain-second');
  expect(alert).toContain('Turn on multi-session support in the account menu');
  expect(emulator.control.switches()).toEqual([]);
  await clickButton(popup, 'Try anyway');
  await waitUntil('it was tried', () => emulator.control.switches().length === 1);
});

it('makes one request of two choices in two tabs of a session', async () => {
  const { emulator, chromium } = hatrack;
  const base = await signIn();
  const twin = await chromium.newConsolePage(base.url());
  await shownIdentity(twin);
  const own = await chromium.openBarePage();
  const outcomes = await own.evaluate(
    async (dev, prod) => {
      const [tab, other] = await chrome.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
      const ask = async (tabId: number | undefined, key: string): Promise<unknown> => {
        const message = { hatrack: 'switchToKey', data: { tabId, key, newTab: false } };
        return ((await chrome.runtime.sendMessage(message)) as { readonly value: SwitchRecord }).value.outcome;
      };
      return Promise.all([ask(tab?.id, dev), ask(other?.id, prod)]);
    },
    `aws:${DEV}:Developer#payments-dev`,
    `aws:${PROD}:ReadOnly#payments-prod`,
  );
  expect(outcomes).toContainEqual({ result: 'switched' });
  expect(outcomes).toContainEqual({ result: 'failed', why: 'busy' });
  expect(emulator.control.switches()).toHaveLength(1);
  await own.close();
});
