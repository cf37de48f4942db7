import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import * as selectors from '../../src/aws/values/selectors.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { sendInConsole, switchInConsole } from './console-switch.ts';
import { sessionOf } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const ROLE = { account: '111122220011', roleName: 'Developer', displayName: 'team 1' };
const { ELEMENTS, HISTORY_COOKIES, SESSION_COOKIE_PREFIX, SIGNED_OUT, USER_INFO_COOKIE } = selectors;
const GLOBALS = [selectors.ACCOUNT_INFO, selectors.GET_MBTC];
/** A name that no known page has (docs/console.md 1.1.2). */
const [HISTORY_COOKIE, UNSEEN_COOKIE] = HISTORY_COOKIES;
const SELECTORS = { ...ELEMENTS, signedOut: SIGNED_OUT };

/** How many elements a page has of each selector, and which of our cookies and globals. */
async function factsOf(page: Page): Promise<readonly [fact: string, count: number][]> {
  const counted = await page.evaluate(
    (byName, cookies, globals) => {
      const elements = Object.entries(byName).map(([name, selector]): [string, number] => [
        name,
        document.querySelectorAll(selector).length,
      ]);
      const names = document.cookie.split('; ').map(pair => pair.split('=')[0] ?? '');
      const inPage = (path: string) =>
        path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], window) !==
        undefined;
      return [
        ...elements,
        ...cookies.map((start): [string, number] => [
          start,
          names.filter(name => (start.endsWith('-') ? name.startsWith(start) : name === start)).length,
        ]),
        ...globals.map((path): [string, number] => [path, Number(inPage(path))]),
      ];
    },
    SELECTORS,
    [USER_INFO_COOKIE, HISTORY_COOKIE, SESSION_COOKIE_PREFIX],
    GLOBALS,
  );
  return counted.filter(([, count]) => count > 0);
}

it('every element, cookie and global that Hatrack reads is in a page of the console, and each element once', async () => {
  const { control } = hatrack.emulator;
  const seen = new Map<string, number>();
  const note = async (page: Page): Promise<void> => {
    for (const [fact, count] of await factsOf(page)) seen.set(fact, Math.max(count, seen.get(fact) ?? 0));
  };

  for (const header of ['2016', '2020', '2021'] as const) {
    control.setVariant('header', header);
    const page = await hatrack.chromium.newConsolePage(hatrack.emulator.signInUrl('alice'));
    await page.waitForSelector(selectors.ACCOUNT_BUTTON);
    await note(page);
  }
  control.setVariants({ header: '2025', theme: 'dark', 'account-info': 'falsy', 'session-data': 'legacy-meta' });
  const early = await hatrack.signIn('alice');
  await switchInConsole(early, ROLE);
  await note(early);
  control.setVariants({ 'account-info': 'present', 'session-data': 'present', 'ended-session': 'bad-request' });
  const page = await hatrack.signIn('alice');
  await switchInConsole(page, ROLE);
  await note(page);
  control.endSessions();
  await sendInConsole(page, ROLE);
  await page.waitForSelector(selectors.ERROR_CODE);
  await note(page);
  const session = await hatrack.signIn('alice', { multiSession: true });
  await note(session);
  const other = await hatrack.chromium.browser.newPage();
  await other.goto(`https://us-east-1.signin.aws.amazon.com/sessions/${sessionOf(session)}/v1/logout`);
  await session.bringToFront();
  await waitUntil('the dialog is there', () => session.$eval(SIGNED_OUT, () => true));
  await note(session);
  await shownIdentity(session);

  expect([...seen.keys()].sort()).toEqual(
    [...Object.keys(SELECTORS), USER_INFO_COOKIE, HISTORY_COOKIE, SESSION_COOKIE_PREFIX, ...GLOBALS].sort(),
  );
  // Any of several signs shows an old header, and a header holds more than one thing.
  const severalSigns = ['headerContent', 'header2021', 'header2020'];
  const twice = [...seen].filter(([fact, count]) => count > 1 && !severalSigns.includes(fact));
  expect(twice).toEqual([]);
});

it('names no fact in its table that the test above does not look for', () => {
  const found = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(found);
  const looked = [...Object.values(SELECTORS), USER_INFO_COOKIE, ...HISTORY_COOKIES, SESSION_COOKIE_PREFIX, ...GLOBALS];
  const { FACT_NUMBERS, ...named } = selectors;
  expect(found(named).filter(fact => !looked.includes(fact))).toEqual([selectors.HEADER_NAME]);
  expect(Object.keys(FACT_NUMBERS).filter(fact => !looked.includes(fact))).toEqual([`${SESSION_COOKIE_PREFIX}…`]);
  expect(UNSEEN_COOKIE).toBe('noflush_aws-roleInfo');
});
