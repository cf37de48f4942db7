import { beforeEach, expect, test, vi } from 'vitest';
import { type ConsoleBrowser, createConsoleBrowser } from '../../tests/fakes/console-browser.ts';
import { parseConfig } from '../core/config/parse-config.ts';
import type { Role } from '../core/roles/role.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import { buildIndex } from '../core/saved/config-index.ts';
import type { SwitchRecord } from '../core/switching/switch-record.ts';
import { readItem } from '../platform/read-item.ts';
import { writeItem } from '../platform/write-item.ts';
import { switchRecords } from '../store/bounded-items.ts';
import { configIndex, settings } from '../store/list-items.ts';
import { consoleHandlers } from './console-handlers.ts';
import { handlers } from './handlers.ts';
import { settleSwitch } from './settle-switch.ts';
import { switches } from './switching/switches.ts';

interface Scripting {
  readonly scripting: { executeScript(what: unknown): Promise<unknown> };
}

const browser = vi.hoisted(() => ({}) as ConsoleBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const PAGE = 'https://us-east-1.console.aws.amazon.com/';
const WITHHELD = ['page', 'identity', 'request', 'steps'];
const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Dev', partition: 'aws' };
const failed: SwitchRecord = {
  ...{ tabId: 0, shownIn: 0, at: 1000, choice: { role, newTab: false } },
  outcome: { result: 'failed', why: 'no-answer' },
  page: PAGE,
  identity: { partition: 'aws', mode: 'classic', base: { account: '999999999999' } },
  request: { url: PAGE, fields: { account: '111122223333' } },
  steps: [{ way: 'form', result: 'left' }],
};

const withheldOf = (answer: object | undefined) => WITHHELD.filter(name => Object.hasOwn(answer ?? {}, name));

beforeEach(
  () =>
    void Object.assign(
      browser,
      createConsoleBrowser('classic', () => undefined),
    ),
);

test('what a switch answers leaves out what is recorded of its page, its request and who was signed in', async () => {
  const there = await switches.switchRole({ tabId: 0, role, newTab: false });
  const [stored] = await readItem(switchRecords);
  expect(withheldOf(stored)).toEqual(expect.arrayContaining(['page', 'request', 'steps']));
  const back = await switches.switchBack({ tabId: 0 });
  expect([there, back].map(({ outcome }) => outcome.result)).toEqual(['switched', 'switched']);
  expect([there, back].flatMap(withheldOf)).toEqual([]);
});

test('a page hears of the role that it was switched to, without its account if those are hidden, and of nothing after a failure or a switch back', async () => {
  await switches.switchRole({ tabId: 0, role: { ...role, alias: 'corp-dev' }, newTab: false });
  const said = { name: 'dev', roleName: 'Dev' };
  expect(await consoleHandlers.readArrival({ tabId: 0 })).toEqual({ ...said, account: '1111-2222-3333' });
  const accounts = async (look: 'alias' | 'both' | 'hidden') =>
    writeItem(settings, { ...(await readItem(settings)), accounts: look });
  await accounts('alias');
  expect(await consoleHandlers.readArrival({ tabId: 0 })).toEqual({ ...said, account: 'corp-dev' });
  await accounts('both');
  expect(await consoleHandlers.readArrival({ tabId: 0 })).toEqual({ ...said, account: 'corp-dev 1111-2222-3333' });
  await accounts('hidden');
  expect(await consoleHandlers.readArrival({ tabId: 0 })).toEqual(said);
  await switches.switchBack({ tabId: 0 });
  expect(await consoleHandlers.readArrival({ tabId: 0 })).toBeUndefined();
  await writeItem(switchRecords, [failed]);
  expect(await consoleHandlers.readArrival({ tabId: 0 })).toBeUndefined();
});

test('so does the answer about a switch whose answer was lost, ended or not', async () => {
  for (const record of [failed, { ...failed, isUnderway: true as const }]) {
    await writeItem(switchRecords, [record]);
    const settled = await settleSwitch({ tabId: 0, since: 1000, isLast: true });
    expect(settled).toMatchObject({ tabId: 0, choice: failed.choice });
    expect(withheldOf(settled)).toEqual([]);
  }
});

test('so does the notice that the menu shows', async () => {
  await writeItem(switchRecords, [failed]);
  const { lastNotice } = await consoleHandlers.readMenu({ tabId: 0 });
  expect(lastNotice).toMatchObject({ tabId: 0, choice: failed.choice });
  expect(withheldOf(lastNotice)).toEqual([]);
});

test('a choice takes its role from the config of now, and sends nothing where the role has gone since', async () => {
  const lines = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';
  const save = async (text: string) => {
    const { profiles } = parseConfig(text);
    await writeItem(configIndex, await buildIndex(profiles));
    return toRoles(profiles)[0]?.key ?? '';
  };
  const key = await save(lines);
  const choice = {
    tabId: 0,
    key,
    newTab: false,
    force: false,
    keepsPage: false,
    behind: false,
    confirmed: false,
    again: false,
  };
  await save('[other]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n');
  expect((await handlers.switchToKey(choice)).outcome).toEqual({ result: 'failed', why: 'role-gone' });
  expect(await handlers.planSwitch({ key })).toMatchObject({ why: 'role-gone' });
  expect(await readItem(switchRecords)).toEqual([]);
  await save(`${lines}region = eu-west-1`);
  expect(await handlers.switchToKey(choice)).toMatchObject({ choice: { role: { region: 'eu-west-1' } } });
});

test('a record leaves out the image of its role', async () => {
  const { choice } = await switches.switchRole({ tabId: 0, role: { ...role, image: 'data:,x' }, newTab: false });
  expect(choice).toEqual({ role, newTab: false });
  expect((await readItem(switchRecords)).map(record => record.choice)).toEqual([choice]);
});

test('the menu shows no earlier failure while the tab switches again, and shows it where that was stopped', async () => {
  await writeItem(switchRecords, [failed, { ...failed, at: 2000, isUnderway: true }]);
  const shown = async () => (await consoleHandlers.readMenu({ tabId: 0 })).lastNotice?.at;
  expect(await shown()).toBe(failed.at);
  let letGo = (): void => undefined;
  const held = new Promise<void>(resolve => {
    letGo = resolve;
  });
  const { executeScript } = (browser as ConsoleBrowser & Scripting).scripting;
  Object.assign(browser, { scripting: { executeScript: (what: unknown) => held.then(() => executeScript(what)) } });
  const again = switches.switchRole({ tabId: 0, role, newTab: false });
  await vi.waitUntil(async () => (await readItem(switchRecords)).some(({ at, isUnderway }) => isUnderway && at > 2000));
  expect(await shown()).toBeUndefined();
  letGo();
  expect((await again).outcome.result).toBe('switched');
});
