import { beforeEach, expect, test, vi } from 'vitest';
import { createConsoleBrowser } from '../../../tests/fakes/console-browser.ts';
import { readConfig } from '../../aws/portal/read-config.ts';
import { baseKey, portalKey } from '../../core/history/base-key.ts';
import { EMPTY_LEDGER, recordUse } from '../../core/history/ledger.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { recordIn } from '../../core/switching/switch-record.ts';
import { writeItem } from '../../platform/write-item.ts';
import { signInMarks } from '../../store/background-items.ts';
import { ledger, switchRecords } from '../../store/bounded-items.ts';
import { settings } from '../../store/list-items.ts';
import { plannedSwitch } from '../../store/session-items.ts';
import { readWholePage } from '../page/read-page.ts';
import { followSignIn } from './after-sign-in.ts';
import { readArrival } from './announce-arrival.ts';

type Run = (what: {
  readonly func?: { readonly name: string };
  readonly files?: readonly string[];
}) => Promise<readonly { readonly result: unknown }[]>;

const browser = vi.hoisted(() => ({}) as { scripting: { executeScript: Run } });
vi.mock('webextension-polyfill', () => ({ default: browser }));

const ALICE = 'arn:aws:iam::999999999999:user/alice';
const OF_PORTAL = 'arn:aws:sts::999999999999:assumed-role/AWSReservedSSO_Ops_0123456789abcdef/alice';
const CONFIG = `[jump]
aws_account_id = 999999999999
[dev]
role_arn = arn:aws:iam::111122223333:role/Dev
source_profile = jump
[leaf]
role_arn = arn:aws:iam::111122223333:role/Leaf
source_profile = dev
[at-portal]
sso_start_url = https://corp.awsapps.com/start
sso_account_id = 444455556666
sso_role_name = Ops
`;
const named = (role: string): string => CONFIG.replace('999999999999\n', `$&after_sign_in = ${role}\n`);

let loadedAt: number;
let injected: readonly string[];

/** Alice, or who has the ARN, has come to the console by an address a moment ago. */
function arrive(arn: string, referrer: string): void {
  const { executeScript } = browser.scripting;
  browser.scripting.executeScript = async what => {
    injected = [...injected, ...(what.files ?? [])];
    if (what.func?.name === 'cameBy') return [{ result: referrer }];
    const [answer] = await executeScript(what);
    const text = JSON.stringify(answer?.result) ?? 'null';
    const [old, now] = [ALICE, arn].map(each => encodeURIComponent(each));
    const read = text.replaceAll(ALICE, arn).replaceAll(old ?? '', now ?? '');
    const result = JSON.parse(read.replace('%7B', `%7B%22keybase%22%3A%22${loadedAt}%22%2C`));
    return [{ result: what.func?.name === 'collectPageFacts' ? { ...result, loadedAt } : result }];
  };
}

/** The role that the page announces. */
async function announced(text: string): Promise<string | undefined> {
  const { profiles } = readConfig(text);
  const roles = toRoles(profiles, 'aws');
  const page = await readWholePage(0);
  if (!page) throw new Error('there is no page');
  const uses = roles.reduce((all, role, at) => {
    if (role.name === 'leaf') return all;
    return recordUse(all, role.portal ? portalKey('aws/?/?') : baseKey(page.identity), role, at);
  }, EMPTY_LEDGER);
  await writeItem(ledger, uses);
  await followSignIn(0, page, profiles);
  const arrival = await readArrival({ tabId: 0 });
  expect(injected.some(file => file.includes('/arrival/'))).toBe(arrival?.goesTo !== undefined);
  return arrival?.goesTo && arrival.name;
}

beforeEach(async () => {
  Object.assign(
    browser,
    createConsoleBrowser('classic', () => undefined),
  );
  [injected, loadedAt] = [[], Date.now() - 1000];
  await writeItem(signInMarks, { '0': { mark: 'earlier' } });
});

const SIGN_IN = 'https://signin.aws.amazon.com/';

test.each<[string, string, string, string | undefined]>([
  ['a user', ALICE, named('dev'), 'dev'],
  ['a user whose base names a role that another one comes before', ALICE, named('leaf'), undefined],
  ['a user whose base names a role of a portal', ALICE, named('at-portal'), undefined],
  ['the root user', 'arn:aws:iam::999999999999:root', named('dev'), undefined],
  ['a role of a portal whose base names one', OF_PORTAL, named('dev'), 'dev'],
])('after a sign-in as %s', async (_, arn, text, expected) => {
  arrive(arn, SIGN_IN);
  expect(await announced(text)).toBe(expected);
});

const usesLast = (): Promise<void> => writeItem(settings, { ...DEFAULT_SETTINGS, afterSignIn: true });

test.each([
  ['the role that a user has used last, no later one of a portal', ALICE, 'dev'],
  ['nothing after a role of a portal, which the user has chosen there', OF_PORTAL, undefined],
])('the setting announces %s', async (_, arn, expected) => {
  await usesLast();
  arrive(arn, 'https://corp.awsapps.com/');
  expect(await announced(CONFIG)).toBe(expected);
});

const role = { key: 'k', name: 'n', account: '1', roleName: 'R', partition: 'aws' } as const;
const choice = { role, newTab: false };
const at = (ago: number): number => loadedAt - ago;
const plan = (tabId: number, ago: number) => writeItem(plannedSwitch, { tabId, role, at: at(ago) });
const back = { result: 'switched' } as const;

test.each<[string, () => unknown, string | undefined]>([
  ['a switch is planned in an open tab', () => plan(0, 5), undefined],
  ['a switch was planned in a tab that is closed now', () => plan(7, 5), 'dev'],
  ['a switch was planned an hour ago', () => plan(0, 3_600_000), 'dev'],
  [
    'the page has been there for a minute',
    () => {
      loadedAt -= 60_000;
    },
    undefined,
  ],
  [
    'a switch back is under way there',
    () => writeItem(switchRecords, [{ ...recordIn(0, undefined, back, at(5)), isUnderway: true }]),
    undefined,
  ],
  [
    'a switch back there has ended since',
    () => writeItem(switchRecords, [recordIn(0, undefined, back, at(-5))]),
    undefined,
  ],
  [
    'a switch in another tab has led there since',
    () => writeItem(switchRecords, [{ ...recordIn(7, choice, back, at(-5)), shownIn: 0 }]),
    undefined,
  ],
  [
    'Hatrack has opened the portal that led there',
    () => writeItem(switchRecords, [recordIn(0, choice, { result: 'opened' }, at(5))]),
    undefined,
  ],
  [
    'the switch before has failed',
    () => writeItem(switchRecords, [recordIn(0, choice, { result: 'failed', why: 'signed-out' }, at(5))]),
    'dev',
  ],
])('where %s', async (_, before, expected) => {
  await before();
  arrive(ALICE, SIGN_IN);
  expect(await announced(named('dev'))).toBe(expected);
});

test('a page announces again until a switch begins, and no later page does', async () => {
  arrive(ALICE, SIGN_IN);
  expect(await announced(named('dev'))).toBe('dev');
  expect(await readArrival({ tabId: 0 })).toMatchObject({ name: 'dev' });
  loadedAt += 1;
  expect(await readArrival({ tabId: 0 })).toBeUndefined();
});

test('a page of the console leads to no announcement', async () => {
  arrive(ALICE, 'https://us-east-1.console.aws.amazon.com/');
  expect(await announced(named('dev'))).toBeUndefined();
});
