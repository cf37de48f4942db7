import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createConsoleBrowser } from '../../../tests/fakes/console-browser.ts';
import { readConfig } from '../../aws/portal/read-config.ts';
import { parseConfig } from '../../core/config/parse-config.ts';
import { baseKey } from '../../core/history/base-key.ts';
import { recordUse } from '../../core/history/ledger.ts';
import type { Role } from '../../core/roles/role.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { buildIndex } from '../../core/saved/config-index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { MESSAGES } from '../../messages/messages.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { ledger, switchRecords } from '../../store/bounded-items.ts';
import { configIndex, settings } from '../../store/list-items.ts';
import { announcedSwitch, plannedSwitch } from '../../store/session-items.ts';
import { answerCommands } from '../answer-commands.ts';
import { handlers } from '../handlers.ts';
import { followPlan } from './plan-switch.ts';

const browser = vi.hoisted(() => ({}) as { scripting: { executeScript: unknown }; tabs: { create: unknown } });
vi.mock('webextension-polyfill', () => ({ default: browser }));

const TEXT = `[jump]
aws_account_id = 999999999999
[payments-prod]
role_arn = arn:aws:iam::111122223333:role/Dev
source_profile = jump
[portal-prod]
sso_start_url = https://corp.awsapps.com/start
sso_region = eu-west-1
sso_account_id = 111122223333
sso_role_name = Dev
`;
const ASKING: Partial<Settings> = { askProduction: true, productionNames: '*-prod' };
const identity = { partition: 'aws', mode: 'classic', base: { alias: 'corp-jump', user: 'alice' } } as const;
const page = { tabId: 0, url: 'https://us-east-1.console.aws.amazon.com/console/home' };
const HOW = [
  {},
  { newTab: true },
  { keepsPage: true },
  { newTab: true, behind: true },
  { force: true },
  { again: true },
];

/** What was run in pages and opened, the reading of pages aside. */
let sent: string[];
let listeners: ((command: string, tab: { readonly id: number }) => void)[];

async function store(wanted: Partial<Settings>): Promise<{ readonly role: Role; readonly portal: Role }> {
  const { profiles } = parseConfig(TEXT);
  await writeItem(configIndex, await buildIndex(profiles));
  await writeItem(settings, { ...DEFAULT_SETTINGS, announceSwitch: false, ...wanted });
  const [role, portal] = toRoles(profiles);
  if (!role || !portal) throw new Error('there is no role');
  await writeItem(ledger, recordUse({}, baseKey(identity), role, 1));
  return { role, portal };
}

beforeEach(() => {
  sent = [];
  listeners = [];
  Object.assign(
    browser,
    createConsoleBrowser('classic', () => undefined),
    {
      commands: { onCommand: { addListener: (listener: (typeof listeners)[0]) => void listeners.push(listener) } },
    },
  );
  const { scripting, tabs } = browser as unknown as Record<'scripting' | 'tabs', Record<string, CallableFunction>>;
  const { executeScript, create, update } = { ...scripting, ...tabs };
  Object.assign(scripting, {
    executeScript(what: { readonly func?: { readonly name: string }; readonly files?: readonly string[] }) {
      if (what.func?.name === 'submitForm') sent.push('a request');
      if (what.files) sent.push(...what.files);
      return executeScript?.(what);
    },
  });
  Object.assign(tabs, {
    create(tab: { readonly url: string }) {
      sent.push(tab.url);
      return create?.(tab);
    },
    update(id: number, tab: { readonly url?: string }) {
      if (tab.url !== undefined) sent.push(tab.url);
      return update?.(id, tab);
    },
  });
});

const PANEL = 'src/content/on-demand/arrival/main.iife.js';
const ASKED = { result: 'failed', why: 'asks', via: 'askBeforeIn' };

/** Every door to a role, and what it answers, or what is recorded of it where nobody waits for an answer. */
const DOORS: Readonly<Record<string, (roles: { role: Role; portal: Role }) => Promise<unknown>>> = {
  ...Object.fromEntries(
    HOW.flatMap(how => [
      [
        `a portal, ${JSON.stringify(how)}`,
        async ({ portal }) =>
          (await handlers.switchToKey({ tabId: 0, key: portal.key, newTab: false, ...how })).outcome,
      ],
      [
        `popup, menu and offer, ${JSON.stringify(how)}`,
        async ({ role }) => (await handlers.switchToKey({ tabId: 0, key: role.key, newTab: false, ...how })).outcome,
      ],
    ]) satisfies [string, (roles: { role: Role; portal: Role }) => Promise<unknown>][],
  ),
  'a portal without a console': ({ portal }) => Promise.resolve(handlers.planSwitch({ key: portal.key })),
  async 'a planned switch'({ role }) {
    await writeItem(plannedSwitch, { tabId: 0, role, at: Date.now() });
    await followPlan(0);
    return (await readItem(switchRecords)).at(-1)?.outcome;
  },
  async 'the page after a sign-in'({ role }) {
    await writeItem(announcedSwitch, { tabId: 0, role, loadedAt: 1 });
    const arrival = await handlers.readArrival(page);
    return arrival?.asks && { result: 'failed', why: 'asks', via: arrival.asks.question };
  },
  async 'the key of the previous role'() {
    answerCommands();
    for (const listener of listeners) listener('previous-role', { id: 0 });
    const ended = async () => (await readItem(switchRecords)).find(({ isUnderway }) => !isUnderway)?.outcome;
    return vi.waitFor(async () => (await ended()) ?? expect.fail('no switch has ended'));
  },
};

test.each(Object.entries(DOORS))('before production, %s asks and sends nothing', async (_, enter) => {
  expect(await enter(await store(ASKING))).toEqual(ASKED);
  expect(sent.filter(what => what !== PANEL)).toEqual([]);
});

// The pretended browser opens no second page of the console, and after a sign-in the page itself switches.
const HERE = Object.entries(DOORS).filter(([door]) => !/newTab|after a sign-in/.test(door));

test.each(HERE)('without the setting, %s asks nothing', async (_, enter) => {
  expect(await enter(await store({ productionNames: '*-prod' }))).not.toEqual(ASKED);
  expect(sent).not.toEqual([]);
});

test('a switch that Hatrack makes by itself, or at a key, asks in its page', async () => {
  for (const door of ['a planned switch', 'the key of the previous role']) {
    sent = [];
    await DOORS[door]?.(await store(ASKING));
    await vi.waitFor(() => expect(sent).toEqual([PANEL]));
    const asked = await handlers.readArrival(page);
    expect(asked?.asks).toMatchObject({ question: 'askBeforeIn' });
    await writeItem(switchRecords, []);
  }
});

test('the key of the previous role shows the host of a company’s own portal before that opens', async () => {
  await store({});
  const start = 'sso_start_url = https://login.corp.example/start';
  const { profiles } = readConfig(TEXT.replace('sso_start_url = https://corp.awsapps.com/start', start));
  await writeItem(configIndex, await buildIndex(profiles));
  const portal = toRoles(profiles).find(({ name }) => name === 'portal-prod');
  if (!portal) throw new Error('there is no role');
  await writeItem(ledger, recordUse({}, baseKey(identity), portal, 1));
  expect(await DOORS['the key of the previous role']?.({ role: portal, portal })).toMatchObject({
    why: 'asks',
    via: 'askBefore askOpens',
  });
  expect(sent.filter(what => what !== PANEL)).toEqual([]);
  await handlers.switchToKey({ tabId: 0, key: portal.key, newTab: false, confirmed: true });
  expect(sent.filter(what => what !== PANEL)).toEqual([expect.stringMatching(/^https:\/\/login\.corp\.example\//)]);
});

test('a yes lets one switch pass, and the next one is asked about again', async () => {
  const { role } = await store(ASKING);
  const choice = { tabId: 0, key: role.key, newTab: false };
  expect((await handlers.switchToKey({ ...choice, confirmed: true })).outcome).toEqual({ result: 'switched' });
  expect((await readItem(switchRecords))[0]?.choice).not.toHaveProperty('confirmed');
  expect((await handlers.switchToKey(choice)).outcome).toEqual(ASKED);
});

describe('no other door leads to a role:', () => {
  test('these messages alone carry a yes', () => {
    const data = { ...page, key: 'k', role: { ...identity, key: 'k', name: 'n', account: '1', roleName: 'R' } };
    const withYes = Object.entries(MESSAGES).filter(([, { carries }]) => {
      const carried = carries({ ...data, newTab: false, confirmed: true });
      return carried !== undefined && 'confirmed' in Object(carried);
    });
    expect(withYes.map(([name]) => name)).toEqual(['switchToKey', 'planSwitch']);
  });

  test.each([
    ['switch-role.ts', /driver\.switchTo\(|driverOf\(\w+\)\.openPortal\(/],
    ['switches.ts', /from '\.\/switch-role\.ts'/],
    ['sign-in-for.ts', /createSignInAddress\(/],
  ])('only %s has what matches %s', (only, what) => {
    const files = import.meta.glob('../**/*.ts', { eager: false });
    const having = Object.keys(files)
      .filter(path => !/\.(test|fixture)\.ts$/.test(path))
      .filter(path => what.test(readFileSync(new URL(path, import.meta.url), 'utf8')));
    expect(having.map(path => path.replace(/.*\//, ''))).toEqual([only]);
  });
});
