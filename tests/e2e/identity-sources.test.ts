import type { Page } from 'puppeteer-core';
import { it } from 'vitest';
import { expectTable, HIDES, type IdentityRow, PERSON_NAMES, type PersonName, TABLE_CONFIG } from './identity-table.ts';
import { choose } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';

const hatrack = useHatrack();

const WHOLE = 'account alias user: mine';
/** Only the cookie shows by which portal somebody came in. */
const BY_PORTAL = 'account alias user portal: mine';
/** A switched page shows its base by alias where it has one (docs/console.md 4.5). */
const ROLE = 'alias user role number: mine';
/** As the console's own header has it then: an ordinary federated login. */
const FEDERATED = '!account !alias !user: onward';

const TABLE: readonly IdentityRow[] = [
  ['', WHOLE, ROLE, BY_PORTAL],
  ['M', '', ROLE, ''],
  ['M:without-account', '', ROLE, ''],
  ['M:legacy-meta', '', ROLE, ''],
  ['N', '', ROLE, ''],
  ['N:falsy', '', ROLE, ''],
  ['N:throws', '', ROLE, ''],
  ['C', '', ROLE, WHOLE],
  ['C:absent', '', ROLE, WHOLE],
  ['H', '', ROLE, ''],
  ['H:without-base', '', FEDERATED, ''],
  ['H:absent', WHOLE, FEDERATED, ''],
  ['T', '', ROLE, ''],
  // Where the others say less; further combinations need no browser: src/aws/page/hidden-sources.test.ts.
  ['M N C', 'account alias: mine', '!account !alias: onward', 'account alias: mine'],
  ['M C T', 'alias user: mine', 'alias user role: mine', 'alias user: mine'],
  // One source alone.
  ['N C H T', WHOLE, FEDERATED, WHOLE],
  ['M C H T', '', 'alias user role: mine', ''],
  ['M N:falsy C H T', 'alias user: mine', 'alias user role: mine', ''],
  ['M N H T', WHOLE, FEDERATED, BY_PORTAL],
  ['M N C T', ': all', ': all', ''],
  ['M N C H', 'account alias: mine', '!account !alias: onward', ''],
  ['M N C H T', ': all', ': all', ': all'],
];

it.each(PERSON_NAMES)('knows %s, and lists their roles, by what the page still shows', async person => {
  const { emulator, chromium } = hatrack;
  emulator.control.setVariant('header-delay', 0);
  await hatrack.save(TABLE_CONFIG);
  const page = await signInAs(person);
  const cookies = await chromium.browser.cookies();
  const load = async (): Promise<Page> => {
    await chromium.browser.setCookie(...cookies);
    await page.reload({ waitUntil: 'domcontentloaded' });
    return page;
  };
  await expectTable({ hatrack, person, table: TABLE, hides: HIDES, load });
});

async function signInAs(person: PersonName): Promise<Page> {
  const page = await hatrack.signIn(person === 'carol' ? 'carol' : 'alice');
  if (person !== 'switched') return page;
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await page.waitForSelector('#nav-usernameMenu');
  return page;
}
