import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { expectTable, HIDES, type IdentityRow, PERSON_NAMES, type PersonName, TABLE_CONFIG } from './identity-table.ts';
import { choose } from './popup-page.ts';
import { sessionPage } from './session-pages.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

/** In addition to the classic ones: the Prefix of the page's host, and names of a role's session that leave out who is behind it. */
const ALL_HIDES = {
  ...HIDES,
  P: { 'bare-host': 'in-place' },
  'N:own': { 'session-account-info': 'own' },
} as const;

const BARE_HOME = 'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';

const WHOLE = 'account alias user: mine';
/** A role's page shows its base by alias where it has one (docs/console.md 4.5). */
const ROLE = 'alias user role number: onward';
/** A session of a role as it is by itself: only the names show who is behind it. */
const FEDERATED = '!account !alias !user: onward';

const TABLE: readonly IdentityRow[] = [
  ['', WHOLE, ROLE, WHOLE],
  ['M', '', ROLE, ''],
  ['M:without-account', '', ROLE, ''],
  ['M:legacy-meta', '', ROLE, ''],
  ['N', '', FEDERATED, WHOLE],
  ['N:falsy', '', ROLE, ''],
  ['N:throws', '', FEDERATED, ''],
  ['N:own', '', FEDERATED, ''],
  ['T', '', ROLE, ''],
  ['P', '', ROLE, ''],
  // Whatever they say, or nobody says there.
  ['C', '', ROLE, ''],
  ['C:absent', '', ROLE, ''],
  ['H', '', ROLE, ''],
  ['H:absent', '', ROLE, ''],
  ['C:absent H:absent', WHOLE, ROLE, WHOLE],
  ['M N', 'account alias: mine', '!account !alias: onward', 'account alias: mine'],
  ['N T P', WHOLE, FEDERATED, ''],
  // Of the role only the alias is known, which its profile does not have.
  ['M T P', 'alias user: mine', 'alias user role: none', 'alias user: mine'],
  ['M N T', 'account: mine', '!account: onward', ''],
  ['M N T P', ': all', ': all', ': all'],
  ['M:without-account N T P', 'account: mine', '!account: onward', ''],
];

it.each(PERSON_NAMES)('knows %s by the page of their session, whatever the shared cookies say', async person => {
  const { emulator, chromium } = hatrack;
  emulator.control.setVariant('header-delay', 0);
  await hatrack.save(TABLE_CONFIG);
  const lies = await cookiesOfAnother();
  const page = await signInAs(person);
  const home = page.url();
  const load = async (hidden: readonly string[]): Promise<Page> => {
    await chromium.browser.setCookie(...lies);
    await page.goto(hidden.includes('P') ? BARE_HOME : home, { waitUntil: 'domcontentloaded' });
    return page;
  };
  await expectTable({ hatrack, person, table: TABLE, hides: ALL_HIDES, load });
});

/** The cookies that all sessions share, as they are when dora signed in last. Her session is none of this browser's. */
async function cookiesOfAnother() {
  const { browser } = hatrack.chromium;
  const page = await hatrack.signIn('dora', { multiSession: true });
  await page.close();
  const cookies = await browser.cookies();
  const [userInfo] = cookies.filter(({ name }) => name === 'aws-userInfo');
  if (!userInfo) throw new Error('dora has no cookie');
  await browser.deleteCookie(...cookies);
  const history = { bn: 'dora', ba: '100000000001', rl: [] };
  const value = encodeURIComponent(JSON.stringify(history));
  return [userInfo, { ...userInfo, name: 'noflush_awsc-roleInfo', domain: '.aws.amazon.com', value }];
}

/** In their only session that is open: any other would have its say in the list. */
async function signInAs(person: PersonName): Promise<Page> {
  const page = await hatrack.signIn(person === 'carol' ? 'carol' : 'alice', { multiSession: true });
  if (person !== 'switched') return page;
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  const opened = await sessionPage(hatrack, '111122220001');
  const { host } = new URL(page.url());
  await page.close();
  const { browser } = hatrack.chromium;
  await browser.deleteCookie(...(await browser.cookies()).filter(({ domain }) => domain === host));
  return opened;
}
