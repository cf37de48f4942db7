import type { Page } from 'puppeteer-core';
import type { Emulator } from '../emulator/emulator.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose } from './popup-page.ts';
import type { Hatrack } from './signed-in.ts';

/** Who signs in and three roles of theirs, the last two with a role before them. */
export const CHAIN_CONFIG = `
[corp-jump]
aws_account_id = 999999999999

[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump
color = b7ca9d

[payments-prod]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
source_profile = corp-jump
color = f2b0a9

[chain-first]
role_arn = arn:aws:iam::300000000001:role/ChainFirst
source_profile = corp-jump

[chain-second]
role_arn = arn:aws:iam::300000000002:role/chain/ChainSecond
source_profile = chain-first

[chain-third]
role_arn = arn:aws:iam::300000000003:role/ChainThird
source_profile = chain-second
`;

/** The tab of an account's session, once its header is there. */
export async function sessionPage({ chromium }: Pick<Hatrack, 'chromium'>, account: string): Promise<Page> {
  const page = await waitUntil(`a session of ${account} is open`, async () =>
    (await chromium.browser.pages()).find(opened => new URL(opened.url()).host.startsWith(`${account}-`)),
  );
  await shownIdentity(page);
  return page;
}

/** Waits until Hatrack has seen that a session's tab shows its role: the popup closes as soon as the tab comes to the front. */
export async function isNoted(stored: () => Promise<Readonly<Record<string, unknown>>>, page: Page): Promise<void> {
  const loadedAt = await page.evaluate(() => performance.timeOrigin);
  await waitUntil('the session is noted, and the use of the role', async () => {
    const { sessions, ledger } = await stored();
    const isSeen = (sessions as readonly { loadedAt: number }[]).some(session => session.loadedAt === loadedAt);
    return isSeen && String(ledger).includes(sessionOf(page).slice(0, 12));
  });
}

/** Signs alice in to a multi-session console, with the config of chains. */
export async function signInToChains(hatrack: Hatrack): Promise<Page> {
  await hatrack.save(CHAIN_CONFIG);
  return hatrack.signIn('alice', { multiSession: true });
}

/** Switches from a page, and gives the new session's once Hatrack has noted it. */
export async function openSession(hatrack: Hatrack, page: Page, name: string, account: string): Promise<Page> {
  await choose(await hatrack.chromium.openPopup(page), name);
  const opened = await sessionPage(hatrack, account);
  await isNoted(hatrack.stored, opened);
  return opened;
}

/** The session that a page works in, by its host. */
export function sessionOf(page: Page): string {
  return new URL(page.url()).host.slice(0, 21);
}

/** The switches that sign-in was asked for: by which session, to which role, and whether it was let. */
export function asked({ control }: Emulator): readonly string[] {
  return control.switches().map(({ path, json, refusal }) => {
    const { account, roleName } = json as { readonly account: string; readonly roleName: string };
    return `${path.split('/')[2]} ${account}/${roleName}${refusal === undefined ? '' : ` ${refusal}`}`;
  });
}

/** The row of a role says this of it. */
export async function rowSays(popup: Page, name: string, what: string): Promise<void> {
  await waitUntil(`${name} is marked ${what}`, () =>
    popup.$eval(
      `[role=option]:has([title=${JSON.stringify(name)}])`,
      (row, mark) => row.textContent?.includes(mark),
      what,
    ),
  );
}

export async function isInFront(page: Page): Promise<boolean> {
  return page.evaluate(() => document.visibilityState === 'visible');
}

/** Takes the cookie away by which pages see that they are signed in: they show AWS's dialog then. */
export async function loseCookie({ chromium: { browser } }: Pick<Hatrack, 'chromium'>, name: string): Promise<void> {
  await browser.deleteCookie(...(await browser.cookies()).filter(cookie => cookie.name === name));
}

/** Signs alice in by the form of the sign-in page. */
export async function signInAt(page: Page): Promise<void> {
  await page.type('#account', 'corp-jump');
  await page.type('#username', 'alice');
  await page.type('#password', 'alice-password');
  await page.click('#signin_button');
}
