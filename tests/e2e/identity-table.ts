import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Identity, RoleIdentity } from '../../src/core/roles/identity.ts';
import type { VariantValues } from '../emulator/variants.ts';
import { TIMEOUT_MS, waitUntil } from './browser/wait-until.ts';
import { findRow, rowNames } from './popup-page.ts';
import type { Hatrack } from './signed-in.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

/** Roles of the base that people sign in to, of a role of it, of another base, and of none. */
export const TABLE_CONFIG = `
[corp-jump]
aws_account_id = 999999999999
aws_account_alias = corp-jump

[payments-dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = corp-jump

[etl]
role_arn = arn:aws:iam::444455556666:role/team/analytics/etl/Loader
source_profile = payments-dev

[training]
aws_account_id = 100000000001

[trainee]
role_arn = arn:aws:iam::100000000001:role/Trainee
source_profile = training

[sandbox]
role_arn = arn:aws:iam::222222222222:role/ReadOnly
`;

const LISTS: Readonly<Record<string, string>> = {
  'payments-dev etl sandbox': 'mine',
  // In multi-session mode, without what takes the session of another role.
  'payments-dev sandbox': 'mine',
  'etl sandbox': 'onward',
  'payments-dev etl trainee sandbox': 'all',
  sandbox: 'none',
};

/** The sources by their initials, and what hides each: Metadata, Names (AccountInfo), Cookie, History, Tile. */
export const HIDES = {
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
} as const satisfies Readonly<Record<string, Partial<VariantValues>>>;

const JUMP = { account: '999999999999', alias: 'corp-jump' };
export const PEOPLE = {
  alice: { ...JUMP, user: 'alice' },
  switched: { ...JUMP, user: 'alice', role: 'payments-dev/Developer', number: '111122220001' },
  carol: {
    ...{ ...JUMP, user: 'AWSReservedSSO_Developer_0123456789abcdef/carol' },
    portal: 'https://d-1234567890.awsapps.com/start',
  },
} as const;
export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as readonly PersonName[];

/**
 * What is hidden, and what is then known of each person: fields that are right, `!` before one that is not (`number` is the
 * role's account); then the roles that the popup lists: mine, those onward from the role, all, none. Empty where no browser
 * is needed: what a page says is read alike for everybody, and src/aws/page/hidden-sources.test.ts has what follows from it.
 */
export type IdentityRow = readonly [hidden: string, alice: string, switched: string, carol: string];

/** ms */
const A_LOOK = 500;

interface Walk {
  readonly hatrack: Hatrack;
  readonly person: PersonName;
  readonly table: readonly IdentityRow[];
  readonly hides: Readonly<Record<string, Partial<VariantValues>>>;
  /** Loads the page of this person again, as the only one of the console, by the variants that hold by then. */
  readonly load: (hidden: readonly string[]) => Promise<Page>;
}

/** Hides each row's sources, and expects of a person what the row says. */
export async function expectTable({ hatrack, person, table, hides, load }: Walk): Promise<void> {
  const { control } = hatrack.emulator;
  const options = await hatrack.chromium.openOptions();
  const visible = control.variants();
  const lists = new Map<string, string>();
  const found: string[] = [];
  let timeoutMs = TIMEOUT_MS;
  const column = PERSON_NAMES.indexOf(person) + 1;
  const rows = table.filter(row => row[column] !== '');
  for (const row of rows) {
    const hidden = row[0].split(' ').filter(source => source !== '');
    control.setVariants(Object.assign({}, visible, ...hidden.map(source => hides[source])));
    const page = await load(hidden);
    await page.waitForSelector('#nav-usernameMenu');
    const identity = await readIdentity(hatrack, options);
    const key = JSON.stringify(identity);
    const wanted = row[column]?.split(': ')[1] ?? '';
    const list = lists.get(key) ?? (await settledList(hatrack, page, wanted, timeoutMs));
    // One that is wrong fails the test: the others are only looked at.
    if (list !== wanted) timeoutMs = A_LOOK;
    lists.set(key, list);
    found.push(`${row[0]} → ${describeFields(identity, person)}: ${list}`);
  }
  expect(found).toEqual(rows.map(row => `${row[0]} → ${row[column]}`));
}

/**
 * As the background reads the console's tab, knowing nothing from before. A page reports the history as it loads, and
 * from that the background learns whose alias it is, from cookies, too, that scripts may not read: so it starts again.
 */
async function readIdentity({ chromium }: Hatrack, options: Page): Promise<Identity> {
  // The page's script answers when it has reported; a page that still loads has none.
  const tabId = await waitUntil('the script of the page answers', () =>
    options.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://*.console.aws.amazon.com/*' });
      await chrome.tabs.sendMessage(tab?.id ?? 0, { hatrack: 'readPage' });
      return tab?.id;
    }),
  );
  await chromium.stopWorker();
  const reply = await options.evaluate(
    async data => {
      await chrome.storage.local.remove(['accountAliases', 'lastIdentity', 'firstScreen', 'sessions']);
      return chrome.runtime.sendMessage({ hatrack: 'lookAtPage', data });
    },
    { tabId },
  );
  return (reply as { value: { identity: Identity } }).value.identity;
}

/** What the popup lists once it has heard all that the page shows, or after a while in which it did not come to that. */
async function settledList({ chromium }: Hatrack, page: Page, wanted: string, timeoutMs: number): Promise<string> {
  const popup = await chromium.openPopup(page);
  await findRow(popup, 'sandbox');
  const settled = async () => (await shownList(popup)) === wanted;
  await waitUntil(`the popup lists ${wanted}`, settled, timeoutMs).catch(() => undefined);
  const list = await shownList(popup);
  await popup.close();
  return list;
}

/** The popup says why it lists all roles where it does, and only there. */
async function shownList(popup: Page): Promise<string> {
  const names = (await rowNames(popup)).join(' ');
  const list = LISTS[names] ?? names;
  const main = await popup.$eval('main', ({ textContent }) => textContent);
  const saysUnknown = main?.includes('Hatrack can’t see who is signed in, so all roles are shown.');
  return saysUnknown === (list === 'all') ? list : `${list}, and says the opposite`;
}

function describeFields({ base, role }: Identity, person: PersonName): string {
  const shown = { ...base, ...(role && { role: `${role.alias}/${role.roleName}`, ...numberOf(role) }) };
  const right: Readonly<Record<string, string>> = PEOPLE[person];
  return Object.entries(shown)
    .map(([field, value]) => (right[field] === value ? field : `!${field}`))
    .join(' ');
}

/** Of the role's account: a role of which only the alias is known has that in its place. */
function numberOf({ account, alias }: RoleIdentity): { readonly number?: string } {
  return account === alias ? {} : { number: account };
}
