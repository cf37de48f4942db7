import type { Page } from 'puppeteer-core';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';

/** The page world's own function for the token of a switch. */
declare const AWSC: { readonly Auth: { getMbtc(): number } };

export interface ConsoleRole {
  readonly account: string;
  readonly roleName: string;
  readonly displayName: string;
  readonly color?: string;
}

/** Switches as the console's own forms do, without Hatrack, and waits for the header that shows it. */
export async function switchInConsole(page: Page, role: ConsoleRole): Promise<void> {
  const before = await page.evaluate(() => performance.timeOrigin);
  await sendInConsole(page, role);
  await waitUntil('the page has come back', async () => (await page.evaluate(() => performance.timeOrigin)) !== before);
  await shownIdentity(page);
}

/** Sends such a form, and waits for nothing. */
export async function sendInConsole(page: Page, role: ConsoleRole): Promise<void> {
  await page.evaluate(
    fields => {
      const form = document.createElement('form');
      form.method = 'POST';
      form.action = 'https://signin.aws.amazon.com/switchrole';
      const values = {
        ...{ action: 'switchFromBasis', src: 'nav', mfaNeeded: '0', color: '' },
        ...{ csrf: String(AWSC.Auth.getMbtc()), redirect_uri: encodeURIComponent(location.href) },
        ...fields,
      };
      for (const [name, value] of Object.entries(values)) {
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
      }
      document.body.append(form);
      form.submit();
    },
    { ...role },
  );
}

/** Clicks a role of the console's own list, and waits for the header that shows it. */
export async function chooseInConsole(page: Page, label: string): Promise<void> {
  const before = await page.evaluate(() => performance.timeOrigin);
  await page.evaluate(wanted => {
    const rows = [
      ...document.querySelectorAll<HTMLInputElement>('#awsc-username-menu-recent-roles [name=displayName]'),
    ];
    rows.find(({ value }) => value === wanted)?.click();
  }, label);
  await waitUntil('the page has come back', async () => (await page.evaluate(() => performance.timeOrigin)) !== before);
  await shownIdentity(page);
}

/** The console's own list, as its page shows it: label and color. */
export function shownRoles(page: Page): Promise<string[]> {
  return page.$$eval('#awsc-username-menu-recent-roles form', forms =>
    forms.map(form => {
      const name = form.querySelector<HTMLInputElement>('[name=displayName]')?.value;
      return `${name} ${form.querySelector<HTMLInputElement>('[name=color]')?.value}`.trim();
    }),
  );
}

/** The base that the console's history names: `user in account`. */
export function shownBase(page: Page): Promise<string> {
  return page.evaluate(() => {
    const value = document.cookie.split('; ').find(pair => pair.startsWith('noflush_awsc-roleInfo=')) ?? '=';
    const { bn, ba } = JSON.parse(decodeURIComponent(value.slice(value.indexOf('=') + 1).replaceAll('+', '%20')));
    return `${bn} in ${ba}`;
  });
}
