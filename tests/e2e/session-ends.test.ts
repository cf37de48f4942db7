import type { Page, Target } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { pressInPanel } from './panel-in-page.ts';
import { choose, clickButton, findRow, hasClosed, textOf } from './popup-page.ts';
import {
  asked,
  isInFront,
  loseCookie,
  openSession,
  rowSays,
  sessionOf,
  sessionPage,
  signInAt,
  signInToChains,
} from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const [DEV, PROD] = ['111122220001', '111122220003'];
const HOUR = 60 * 60 * 1000;
const ENDED = 'The session this switch needs has ended';
const SIGN_IN = 'https://us-east-1.signin.aws.amazon.com';

/** Tabs that were opened since a test began, whatever became of them. */
let opened: Target[] = [];
const onTarget = (target: Target): void => {
  if (target.type() === 'page') opened.push(target);
};

beforeEach(() => {
  opened = [];
  hatrack.chromium.browser.on('targetcreated', onTarget);
  return () => void hatrack.chromium.browser.off('targetcreated', onTarget);
});

/** Alice's page, and that of the role she has switched to from there. */
async function openDev(): Promise<{ base: Page; dev: Page }> {
  const base = await signInToChains(hatrack);
  const dev = await openSession(hatrack, base, 'payments-dev', DEV);
  await base.bringToFront();
  return { base, dev };
}

/** Over how many tabs Hatrack's icon is marked, as a page of the extension sees it. */
function marksIn(own: Page): Promise<number> {
  return own.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const texts = await Promise.all(tabs.map(({ id = 0 }) => chrome.action.getBadgeText({ tabId: id })));
    return texts.filter(text => text === '!').length;
  });
}

async function chooseInVain(page: Page, name: string): Promise<Page> {
  const popup = await hatrack.chromium.openPopup(page);
  await rowSays(popup, name, 'Signed in');
  opened = [];
  await (await findRow(popup, name)).click();
  const alert = await textOf(popup, 'alert');
  expect(alert).toContain(`Couldn’t switch to ${name}`);
  expect(alert).toContain(ENDED);
  return popup;
}

/** A page of the account's session that is none of these. */
async function newSession(account: string, ...before: readonly Page[]): Promise<Page> {
  const page = await waitUntil(`a new session of ${account} is open`, async () =>
    (await hatrack.chromium.browser.pages()).find(
      each => new URL(each.url()).host.startsWith(`${account}-`) && !before.includes(each),
    ),
  );
  await shownIdentity(page);
  await waitUntil('it is in front', () => isInFront(page));
  return page;
}

const endSessions = () => hatrack.emulator.control.endSessions();

it('says at once that all has ended, and brings no dead tab to the front', async () => {
  const { base, dev } = await openDev();
  endSessions();
  const popup = await chooseInVain(base, 'payments-dev');
  await expect.poll(() => isInFront(dev)).toBe(false);
  expect(opened).toEqual([]);
  expect(asked(hatrack.emulator).slice(1)).toEqual([`${sessionOf(base)} ${DEV}/Developer no-session`]);
  await waitUntil('it is no longer called signed in', () =>
    popup.$eval('[role=option]:has([title="payments-dev"])', row => !row.textContent?.includes('Signed in')),
  );
});

it('says so where no tab shows the session, and lets no tab flash up', async () => {
  const { base, dev } = await openDev();
  await dev.close();
  endSessions();
  await chooseInVain(base, 'payments-dev');
  expect(opened).toEqual([]);
});

it('opens a living session by one request once the same user has signed in again', async () => {
  const { dev } = await openDev();
  endSessions();
  const again = await hatrack.signIn('alice', { multiSession: true });
  await choose(await hatrack.chromium.openPopup(again), 'payments-dev');
  await newSession(DEV, dev);
  expect(asked(hatrack.emulator).slice(1)).toEqual([`${sessionOf(again)} ${DEV}/Developer`]);
});

it.each(['open', 'closed', 'in front'])(
  'opens a living session where only the role’s has ended, its tab %s',
  async tab => {
    const { base, dev } = await openDev();
    if (tab === 'closed') await dev.close();
    hatrack.emulator.control.passTime(HOUR);
    opened = [];
    if (tab === 'in front') await dev.bringToFront();
    await choose(await hatrack.chromium.openPopup(tab === 'in front' ? dev : base), 'payments-dev');
    await newSession(DEV, dev);
    expect(opened.filter(target => target.url().includes('.console.'))).toHaveLength(1);
    expect(asked(hatrack.emulator)).toHaveLength(2);
  },
);

it('asks the living one of two users, and goes to a role that outlives who switched to it', async () => {
  const { base, dev } = await openDev();
  const bob = await hatrack.signIn('bob', { multiSession: true });
  await base.goto(`${SIGN_IN}/sessions/${sessionOf(base)}/v1/logout`);
  await bob.bringToFront();
  await choose(await hatrack.chromium.openPopup(bob), 'payments-dev');
  await waitUntil('the role’s tab is in front', () => isInFront(dev));
  expect(asked(hatrack.emulator)).toHaveLength(1);
  await choose(await hatrack.chromium.openPopup(bob), 'payments-prod');
  await sessionPage(hatrack, PROD);
  expect(asked(hatrack.emulator).slice(1)).toEqual([`${sessionOf(bob)} ${PROD}/ReadOnly`]);
});

it.each(['403', '401'] as const)(
  'loads a page of an earlier session again, which AWS answers with %s',
  async status => {
    hatrack.emulator.control.setVariant('outdated-page', status);
    const { base, dev } = await openDev();
    await (await hatrack.signIn('alice', { multiSession: true })).close();
    await dev.bringToFront();
    const loadedAt = await base.evaluate(() => performance.timeOrigin);
    const popup = await hatrack.chromium.openPopup(dev);
    await clickButton(popup, 'Switch back');
    if (status === '401') expect(await textOf(popup, 'alert')).toContain('no longer open');
    else {
      await hasClosed(popup);
      await waitUntil('it is in front', () => isInFront(base));
      await expect.poll(() => base.evaluate(() => performance.timeOrigin)).toBeGreaterThan(loadedAt);
      await expect.poll(() => base.$('#awsc-nav-signin-again-modal-root')).toBeNull();
    }
    expect(asked(hatrack.emulator)).toHaveLength(1);
  },
);

it('comes back in its own tab from under the page’s dialog: by a living session, by a reload, over the sign-in', async () => {
  const { dev } = await openDev();
  const url = `https://${sessionOf(dev)}.us-east-1.console.aws.amazon.com/ec2/home?region=us-east-1#Instances:`;
  const second = await hatrack.chromium.newConsolePage(url);
  for (const page of [dev, second]) {
    await page.goto(url);
    await shownIdentity(page);
  }
  const comeBack = async (page: Page): Promise<void> => {
    await page.bringToFront();
    await pressInPanel(page, 'Sign in again as payments-dev, here');
  };
  const isBack = (page: Page) =>
    waitUntil('the page is there again', async () => {
      const hasDialog = await page.$('#awsc-nav-signin-again-modal-root').catch(() => true);
      return !hasDialog && page.url() === url && (await shownIdentity(page)).role?.label === 'payments-dev';
    });
  hatrack.emulator.control.passTime(HOUR);
  await loseCookie(hatrack, `__Secure-aws-session-id-${sessionOf(dev)}`);
  opened = [];
  await comeBack(dev);
  await isBack(dev);
  expect(asked(hatrack.emulator)).toHaveLength(2);
  await comeBack(second);
  await isBack(second);
  expect(asked(hatrack.emulator)).toHaveLength(2);

  endSessions();
  await loseCookie(hatrack, `__Secure-aws-session-id-${sessionOf(dev)}`);
  await comeBack(second);
  await waitUntil('sign-in has the tab', () => second.url().includes('/signin?'));
  await signInAt(second);
  await isBack(second);
  expect(opened).toEqual([]);
});

it('says how long the session of a role still lasts, and marks the icon where the user wants it', async () => {
  hatrack.emulator.control.setVariant('role-lifetime', 300);
  const base = await signInToChains(hatrack);
  await hatrack.store({ settings: { markSessionEnd: true } });
  const dev = await openSession(hatrack, base, 'payments-dev', DEV);
  const own = await hatrack.chromium.openBarePage();
  const [marks, alarms] = [() => marksIn(own), () => own.evaluate(async () => (await chrome.alarms.getAll()).length)];
  await waitUntil('the icon is marked', async () => (await marks()) === 1);
  await waitUntil('an alarm waits for the base', async () => (await alarms()) === 1);
  const popup = await hatrack.chromium.openPopup(dev);
  await waitUntil('it says so', () =>
    popup.$eval('#hatrack-where', ({ textContent }) => /^[1-5] min left · 1111-2222-0001/.test(textContent ?? '')),
  );
  await screenshot(popup, 'minutes-left');
  await hatrack.store({ settings: { markSessionEnd: false } });
  await waitUntil('no alarm waits', async () => (await alarms()) === 0);
});

it('marks the icon where the reason comes in a tab that has closed the popup', async () => {
  const { base } = await openDev();
  hatrack.emulator.control.setVariant('session-limit', 'on-the-way');
  for (const user of ['bob', 'carol', 'dora']) await (await hatrack.signIn(user, { multiSession: true })).close();
  await base.bringToFront();
  const popup = await hatrack.chromium.openPopup(base);
  await (await findRow(popup, 'payments-prod')).click();
  await clickButton(popup, 'Try anyway');
  const limit = await waitUntil('AWS shows its limit', async () =>
    (await hatrack.chromium.browser.pages()).find(page => page.url().endsWith('/sessions/limit')),
  );
  const own = await hatrack.chromium.openBarePage();
  const marks = () => marksIn(own);
  await waitUntil('the icon is marked', async () => (await marks()) === 1);
  const over = await hatrack.chromium.openPopup(limit);
  await expect.poll(() => textOf(over, 'alert')).toContain('Couldn’t switch to payments-prod');
  await waitUntil('the mark has gone', async () => (await marks()) === 0);
});
