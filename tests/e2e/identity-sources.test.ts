import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Identity } from '../../src/core/roles/identity.ts';
import type { VariantValues } from '../emulator/variants.ts';
import { waitUntil } from './browser/wait-until.ts';
import { choose, findRow, rowNames } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const CONFIG = `
[corp-jump]
aws_account_id = 999999999999
aws_account_alias = corp-jump

[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump

[training]
aws_account_id = 100000000001

[trainee]
role_arn = arn:aws:iam::100000000001:role/Trainee
source_profile = training

[sandbox]
role_arn = arn:aws:iam::222222222222:role/ReadOnly
`;
const LISTS: Readonly<Record<string, string>> = {
  'payments-dev sandbox': 'mine',
  'payments-dev trainee sandbox': 'all',
  sandbox: 'none',
};

/** The sources by their initials, and what hides each: Metadata, Names (AccountInfo), Cookie, History, Tile. */
const HIDES: Readonly<Record<string, Partial<VariantValues>>> = {
  M: { 'session-data': 'neither' },
  'M:without-account': { 'session-data': 'without-account' },
  'M:legacy-meta': { 'session-data': 'legacy-meta' },
  N: { 'account-info': 'absent' },
  'N:falsy': { 'account-info': 'falsy' },
  'N:throws': { 'account-info': 'throws' },
  C: { 'user-info-cookie': 'http-only' },
  'C:absent': { 'user-info-cookie': 'absent' },
  H: { 'history-cookie': 'http-only' },
  'H:without-base': { 'history-cookie': 'without-base' },
  'H:absent': { 'history-cookie': 'absent' },
  T: { 'account-tile': 'absent' },
};

const SSO_USER = 'AWSReservedSSO_Developer_0123456789abcdef/carol';
const PEOPLE = {
  alice: { account: '999999999999', alias: 'corp-jump', user: 'alice' },
  switched: { account: '999999999999', alias: 'corp-jump', user: 'alice', role: 'payments-dev/Developer' },
  carol: {
    ...{ account: '999999999999', alias: 'corp-jump', user: SSO_USER },
    portal: 'https://d-1234567890.awsapps.com/start',
  },
} as const;

/** Fields that are right, `!` before one that is not; then the roles that the popup lists: mine, all, none. */
const WHOLE = 'account alias user: mine';
/** Only the cookie tells by which portal somebody came in. */
const BY_PORTAL = 'account alias user portal: mine';
/** A switched page tells its base by alias where it has one (console.md 4.5). */
const ROLE = 'alias user role: mine';
/** As the console's own header has it then: an ordinary federated login. */
const FEDERATED = '!account !alias !user: none';

const TABLE: readonly [hidden: string, alice: string, switched: string, carol: string][] = [
  ['', WHOLE, ROLE, BY_PORTAL],
  ['M', WHOLE, ROLE, BY_PORTAL],
  ['M:without-account', WHOLE, ROLE, BY_PORTAL],
  ['M:legacy-meta', WHOLE, ROLE, BY_PORTAL],
  ['N', WHOLE, ROLE, BY_PORTAL],
  ['N:falsy', WHOLE, ROLE, BY_PORTAL],
  ['N:throws', WHOLE, ROLE, BY_PORTAL],
  ['C', WHOLE, ROLE, WHOLE],
  ['C:absent', WHOLE, ROLE, WHOLE],
  ['H', WHOLE, ROLE, BY_PORTAL],
  ['H:without-base', WHOLE, FEDERATED, BY_PORTAL],
  ['H:absent', WHOLE, FEDERATED, BY_PORTAL],
  ['T', WHOLE, ROLE, BY_PORTAL],
  ['M N', WHOLE, ROLE, BY_PORTAL],
  ['M C', WHOLE, ROLE, WHOLE],
  ['M H', WHOLE, ROLE, BY_PORTAL],
  ['M T', WHOLE, ROLE, BY_PORTAL],
  ['N C', WHOLE, ROLE, WHOLE],
  ['N H', WHOLE, FEDERATED, BY_PORTAL],
  ['N T', WHOLE, ROLE, BY_PORTAL],
  ['C H', WHOLE, ROLE, WHOLE],
  ['C T', WHOLE, ROLE, WHOLE],
  ['H T', WHOLE, ROLE, BY_PORTAL],
  // One source alone.
  ['N C H T', WHOLE, FEDERATED, WHOLE],
  ['M C H T', 'alias user: mine', 'alias user role: mine', 'alias user: mine'],
  ['M N:falsy C H T', 'alias user: mine', 'alias user role: mine', 'alias user: mine'],
  ['M N H T', WHOLE, FEDERATED, BY_PORTAL],
  ['M N C T', ': all', ': all', ': all'],
  ['M N C H', 'account alias: mine', '!account !alias: none', 'account alias: mine'],
  ['M N C H T', ': all', ': all', ': all'],
];

it.each(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])(
  'knows %s, and lists their roles, by what the page still tells',
  async person => {
    const { emulator, chromium } = hatrack;
    emulator.control.setVariant('header-delay', 0);
    await hatrack.save(CONFIG);
    const page = await signInAs(person);
    const cookies = await chromium.browser.cookies();
    const options = await chromium.openOptions();
    const visible = emulator.control.variants();
    const lists = new Map<string, string>();
    const found: string[] = [];
    const column = Object.keys(PEOPLE).indexOf(person) + 1;
    for (const row of TABLE) {
      const [hidden] = row;
      await chromium.browser.setCookie(...cookies);
      const hiding = hidden.split(' ').map(source => HIDES[source]);
      emulator.control.setVariants(Object.assign({}, visible, ...hiding));
      await page.reload({ waitUntil: 'domcontentloaded' });
      await page.waitForSelector('#nav-usernameMenu');
      const identity = await toldIdentity(options);
      const key = JSON.stringify(identity);
      const wanted = row[column]?.split(': ')[1] ?? '';
      const list = lists.get(key) ?? (await settledList(page, wanted));
      lists.set(key, list);
      found.push(`${hidden} → ${describeFields(identity, person)}: ${list}`);
    }
    expect(found).toEqual(TABLE.map(row => `${row[0]} → ${row[column]}`));
  },
);

async function signInAs(person: keyof typeof PEOPLE): Promise<Page> {
  const page = await hatrack.signIn(person === 'carol' ? 'carol' : 'alice');
  if (person !== 'switched') return page;
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await page.waitForSelector('#nav-usernameMenu');
  return page;
}

/**
 * As the background reads the console's tab, knowing nothing from before. A page tells of the history as it loads, and
 * from that the background learns whose alias it is, from cookies, too, that scripts may not read: so it starts anew.
 */
async function toldIdentity(options: Page): Promise<Identity> {
  const tabId = await options.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
    // Its script answers when it has told.
    await chrome.tabs.sendMessage(tab?.id ?? 0, { hatrack: 'readPage' });
    return tab?.id;
  });
  await hatrack.chromium.stopWorker();
  const reply = await options.evaluate(
    async data => {
      await chrome.storage.local.remove(['accountAliases', 'lastIdentity', 'firstScreen']);
      return chrome.runtime.sendMessage({ hatrack: 'readPage', data });
    },
    { tabId },
  );
  return (reply as { value: { identity: Identity } }).value.identity;
}

/** What the popup lists once it has heard all that the page tells, or after a while in which it did not come to that. */
async function settledList(page: Page, wanted: string): Promise<string> {
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'sandbox');
  await waitUntil(`the popup lists ${wanted}`, async () => (await shownList(popup)) === wanted).catch(() => undefined);
  const list = await shownList(popup);
  const main = await popup.$eval('main', ({ textContent }) => textContent);
  await popup.close();
  expect(main?.includes('Every role is listed: the page does not say who is signed in.')).toBe(list === 'all');
  return list;
}

async function shownList(popup: Page): Promise<string> {
  const names = (await rowNames(popup)).join(' ');
  return LISTS[names] ?? names;
}

function describeFields({ base, role }: Identity, person: keyof typeof PEOPLE): string {
  const told = { ...base, ...(role && { role: `${role.alias}/${role.roleName}` }) };
  const right: Readonly<Record<string, string>> = PEOPLE[person];
  return Object.entries(told)
    .map(([field, value]) => (right[field] === value ? field : `!${field}`))
    .join(' ');
}
