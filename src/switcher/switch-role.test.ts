import { expect, it, vi } from 'vitest';
import { parseConfig } from '../core/config/parse-config.ts';
import { baseKey } from '../core/history/base-key.ts';
import { recordUse } from '../core/history/ledger.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { Role } from '../core/roles/role.ts';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import type { SwitchChoice } from '../core/switching/switch-record.ts';
import { recordIn } from '../core/switching/switch-record.ts';
import { choose, leaveRole } from './switch-role.ts';
import type { SwitcherHost } from './switcher-host.ts';
import { createSwitcherStore } from './switcher-store.ts';
import type { TabState } from './tab-state.ts';

const { profiles } = parseConfig(`[dev]
role_arn = arn:aws:iam::111122220001:role/Developer
[prod]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
`);
const inDev: Identity = {
  ...{ partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } },
  role: { account: '111122220001', roleName: 'Developer' },
};
const PLAIN = { newTab: false, keepsPage: false };
const CONTROL = { newTab: true, keepsPage: false };

/** A switcher over a page that works as the role `dev`, and what it asks its host for. */
function open(mode: Identity['mode'], more: Partial<Extract<TabState, { kind: 'console' }>> = {}) {
  const store = createSwitcherStore('Switch back');
  store.profiles.value = profiles;
  store.tab.value = {
    ...{ kind: 'console', tab: { tabId: 1, inFront: true }, identity: { ...inDev, mode }, loadedAt: 0 },
    ...{ isOutdated: false, ...more },
  };
  const answers: { choice: SwitchChoice; end: (how?: SwitchOutcome) => Promise<void> }[] = [];
  const host = {
    ask: vi.fn(async () => false),
    close: vi.fn(),
    showTab: vi.fn(async () => undefined),
    askPage: async () => undefined,
    switchRole: (choice: SwitchChoice) =>
      new Promise(resolve => {
        const end = async (how: SwitchOutcome = { result: 'switched' }): Promise<void> => {
          resolve(recordIn(1, choice, how, 0));
          await new Promise(done => setTimeout(done));
        };
        answers.push({ choice, end });
      }),
  };
  const roles = new Map(store.roles.value.map(role => [role.name, role]));
  const role = (name: string): Role =>
    roles.get(name) ?? { key: '', name, account: '', roleName: '', partition: 'aws' };
  const parts = { store, host: host as unknown as SwitcherHost };
  const leave = (): void => leaveRole(parts);
  return {
    store,
    host,
    answers,
    leave,
    choose: (name: string, keys = PLAIN, what = role(name)) => choose(parts, what, keys),
  };
}

it('waits with a choice among the rows of last time for the page, and drops it where the role is not for who is signed in', async () => {
  const { store, answers, choose } = open('classic');
  const { identity } = store.tab.value as Extract<TabState, { kind: 'console' }>;
  const page = store.tab.value;
  const supposed: TabState = { kind: 'asking', tab: { tabId: 1, inFront: true }, supposed: identity };
  store.tab.value = supposed;
  choose('prod');
  expect(answers).toEqual([]);
  store.tab.value = page;
  await vi.waitFor(() => expect(answers.map(({ choice }) => choice.role.name)).toEqual(['prod']));
  await answers[0]?.end({ result: 'failed', why: 'busy' });
  store.tab.value = supposed;
  choose('gone');
  store.tab.value = page;
  await new Promise(done => setTimeout(done));
  expect(answers).toHaveLength(1);
});

it.each([
  [
    'the same user works as another role',
    { role: { account: '111122220003', roleName: 'ReadOnly' } },
    '',
    ['dev:true'],
  ],
  ['somebody else has signed in', { base: { account: '999999999999', user: 'bob' } }, '', []],
  ['the user types meanwhile', {}, 'd', []],
])('takes what waits for the page from the list of now, or drops it: %s', async (_, who, typed, expected) => {
  const { store, answers, choose } = open('classic', { isOutdated: true });
  const page = store.tab.value as Extract<TabState, { kind: 'console' }>;
  store.tab.value = { kind: 'asking', tab: page.tab, supposed: page.identity };
  choose('prod');
  expect(store.list.awaited.value).toBe(store.roles.value[1]?.key);
  choose('dev');
  store.profiles.value = profiles.map(profile => ({ ...profile, confirm: true }));
  if (typed) store.list.setQuery(typed);
  store.tab.value = { ...page, identity: { ...page.identity, ...who } };
  await new Promise(done => setTimeout(done, 20));
  expect(answers.map(({ choice: { role } }) => `${role.name}:${role.confirm}`)).toEqual(expected);
  expect(store.list.awaited.value).toBeUndefined();
});

it.each([
  [inDev.role, 1],
  [undefined, 0],
])('leaves a role only once the page has answered, and still works as one: %j', async (role, expected) => {
  const { store, host, leave } = open('classic');
  const page = store.tab.value as Extract<TabState, { kind: 'console' }>;
  store.tab.value = { kind: 'asking', tab: page.tab, supposed: page.identity };
  host.ask.mockReturnValue(new Promise(() => undefined));
  leave();
  expect(host.ask).not.toHaveBeenCalled();
  const { role: _, ...base } = page.identity;
  store.tab.value = { ...page, identity: role ? { ...base, role } : base };
  await new Promise(done => setTimeout(done));
  expect(host.ask).toHaveBeenCalledTimes(expected);
});

it('shows the question of a role without a row as a notice', async () => {
  const { store, answers, choose } = open('classic');
  choose('unlisted');
  await answers[0]?.end({ result: 'failed', why: 'asks', via: 'Work there?' });
  expect(store.list.asked.value).toBeUndefined();
  expect(store.notice.value?.outcome).toMatchObject({ why: 'asks' });
});

it('closes for the role that the page in front works as, and sends nothing', async () => {
  const { host, answers, choose } = open('classic');
  choose('dev');
  await vi.waitFor(() => expect(host.close).toHaveBeenCalledOnce());
  expect(answers).toEqual([]);
});

it.each([true, false])(
  'switches to that role again where its session has ended, its page in front: %s',
  async inFront => {
    const { host, answers, choose } = open('multi-session', { tab: { tabId: 1, inFront } });
    host.ask.mockResolvedValue(true);
    choose('dev');
    await vi.waitFor(() => expect(answers.map(({ choice }) => choice)).toMatchObject([{ role: { name: 'dev' } }]));
    expect(host.close).not.toHaveBeenCalled();
    expect(host.showTab).not.toHaveBeenCalled();
  },
);

it('takes each profile of the current role for it, but one for another region', async () => {
  const { store, host, answers, choose } = open('classic');
  store.profiles.value = parseConfig(
    ['[dev]', '[prod]', '[tokyo]\nregion = ap-northeast-1']
      .map(head => `${head}\nrole_arn = arn:aws:iam::111122220001:role/Developer\n`)
      .join(''),
  ).profiles;
  const [dev, prod, tokyo] = store.roles.value;
  expect([...store.currentKeys.value]).toEqual([dev?.key, prod?.key, tokyo?.key]);
  if (prod) choose(prod.name, PLAIN, prod);
  await vi.waitFor(() => expect(host.close).toHaveBeenCalledOnce());
  if (tokyo) choose(tokyo.name, PLAIN, tokyo);
  expect(answers.map(({ choice }) => choice.role.name)).toEqual(['tokyo']);
});

it('switches to that role again where the page in front still shows an earlier one', () => {
  const { host, answers, choose } = open('classic', { isOutdated: true });
  choose('dev');
  expect(answers.map(({ choice }) => choice)).toMatchObject([{ role: { name: 'dev' }, newTab: false }]);
  expect(host.close).not.toHaveBeenCalled();
});

it('goes to the tab of that role where another one is in front, and switches where the tab has left the console', async () => {
  const behind = open('classic', { tab: { tabId: 1, inFront: false } });
  behind.choose('dev');
  await vi.waitFor(() => expect(behind.host.showTab).toHaveBeenCalledWith(1));
  expect(behind.answers).toEqual([]);
  const left = open('classic', { hasLeft: true });
  left.choose('dev', { newTab: false, keepsPage: true });
  expect(left.answers.map(({ choice }) => choice)).toMatchObject([{ role: { name: 'dev' }, newTab: false }]);
  expect(left.answers[0]?.choice.keepsPage).toBeUndefined();
});

it('opens one role after another behind the page where sessions are side by side, and stays open', async () => {
  const { store, host, answers, choose } = open('multi-session');
  choose('prod', CONTROL);
  choose('prod', CONTROL);
  choose('dev', { newTab: true, keepsPage: true });
  choose('dev', CONTROL);
  expect(answers).toHaveLength(1);
  await answers[0]?.end();
  expect(answers.map(({ choice }) => choice)).toMatchObject([
    { role: { name: 'prod' }, newTab: true, behind: true },
    { role: { name: 'dev' }, newTab: true, behind: true, keepsPage: true },
  ]);
  expect(store.message.value).toBeUndefined();
  await answers[1]?.end();
  expect(store.message.value).toBe('opened');
  expect(store.opened.value).toHaveLength(2);
  expect(host.close).not.toHaveBeenCalled();
});

it('asks in the row of the role, and goes on with what was chosen where the user says yes', async () => {
  const { store, host, answers, choose } = open('classic');
  store.list.setQuery('dev');
  choose('prod', { newTab: false, keepsPage: true });
  await answers[0]?.end({ result: 'failed', why: 'asks', via: 'Work there?' });
  expect(store.list.asked.value?.says).toBe('Work there?');
  expect(store.list.activeRole.value?.name).toBe('prod');
  expect(store.notice.value).toBeUndefined();
  choose('prod');
  expect(store.list.asked.value).toBeUndefined();
  expect(answers[1]?.choice).toMatchObject({ role: { name: 'prod' }, keepsPage: true, confirmed: true });
  expect(answers[0]?.choice.confirmed).toBeUndefined();
  await answers[1]?.end();
  expect(host.close).toHaveBeenCalledOnce();
});

it('asks again where the user types, and opens the roles that wait after that', async () => {
  const { store, answers, choose } = open('multi-session');
  const asks = { result: 'failed', why: 'asks', via: 'Work there?' } as const;
  choose('prod', CONTROL);
  choose('dev', CONTROL);
  await answers[0]?.end(asks);
  expect(answers.map(({ choice }) => choice.role.name)).toEqual(['prod']);
  expect(store.list.asked.value?.choice.role.name).toBe('prod');
  store.list.setQuery('');
  await vi.waitFor(() => expect(answers.map(({ choice }) => choice.role.name)).toEqual(['prod', 'dev']));
  await answers[1]?.end();
  choose('prod', CONTROL);
  await answers[2]?.end(asks);
  store.list.setQuery('p');
  choose('prod', CONTROL);
  expect(answers.map(({ choice }) => choice.confirmed)).toEqual([undefined, undefined, undefined, undefined]);
});

it('opens no further role after one that failed, and closes after a new tab in classic mode', async () => {
  const failing = open('multi-session');
  failing.choose('prod', CONTROL);
  failing.choose('dev', CONTROL);
  await failing.answers[0]?.end({ result: 'failed', why: 'refused' });
  expect(failing.answers).toHaveLength(1);
  expect(failing.store.queued.value).toEqual([]);
  const classic = open('classic');
  classic.choose('prod', CONTROL);
  await classic.answers[0]?.end();
  expect(classic.host.close).toHaveBeenCalledOnce();
});

it('chooses at first the role before the current one, and after sign-in the one most used', async () => {
  const { store } = open('classic');
  const entry = { partition: 'aws', firstUsed: 1, count: 1 } as const;
  store.ledger.value = {
    'aws/999999999999/alice': [
      { ...entry, account: '111122220001', roleName: 'Developer', lastUsed: Date.now(), count: 9 },
      { ...entry, account: '111122220003', roleName: 'ReadOnly', lastUsed: Date.now() - 1000 },
    ],
  };
  expect(store.list.activeRole.value?.name).toBe('prod');
  const { role: _, ...base } = inDev;
  store.tab.value = { ...store.tab.value, identity: base } as TabState;
  await vi.waitFor(() => expect(store.list.activeRole.value?.name).toBe('dev'));
});

it('lists roles without a partition of their own in the partition of last time, where no tab shows the console', () => {
  const store = createSwitcherStore('Switch back');
  store.profiles.value = parseConfig('[dev]\naws_account_id = 111122220001\nrole_name = Developer\n').profiles;
  store.lastIdentity.value = { ...inDev, partition: 'aws-us-gov' };
  store.tab.value = { kind: 'none' };
  expect(store.roles.value.map(({ key }) => key)).toEqual(['aws-us-gov:111122220001:Developer#dev']);
});

it('never chooses the current role at first, also where the config has it twice, as for two regions', () => {
  const { store } = open('classic');
  const dev = 'role_arn = arn:aws:iam::111122220001:role/Developer\n';
  const prod = 'role_arn = arn:aws:iam::111122220003:role/ReadOnly\n';
  store.profiles.value = parseConfig(`[dev-tokyo]\n${dev}[dev-virginia]\n${dev}[prod]\n${prod}`).profiles;
  store.favorites.value = store.roles.value.map(({ key }) => key);
  const used = { partition: 'aws', account: '111122220001', roleName: 'Developer' } as const;
  store.ledger.value = recordUse({}, baseKey(inDev), used, 1);
  expect(store.list.activeRole.value?.name).toBe('prod');
});
