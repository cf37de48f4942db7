import { expect, it, vi } from 'vitest';
import { CONTROL, inDev, openSwitcher, PLAIN } from '../../tests/fakes/open-switcher.ts';
import { parseConfig } from '../core/config/parse-config.ts';
import { baseKey } from '../core/history/base-key.ts';
import { recordUse } from '../core/history/ledger.ts';
import { createSwitcherStore } from './switcher-store.ts';
import type { TabState } from './tab-state.ts';

it('shows the question of a role without a row as a notice', async () => {
  const { store, answers, choose } = openSwitcher('classic');
  choose('unlisted');
  await answers[0]?.end({ result: 'failed', why: 'asks', via: 'Work there?' });
  expect(store.list.asked.value).toBeUndefined();
  expect(store.notice.value?.outcome).toMatchObject({ why: 'asks' });
});

it('closes for the role that the page in front works as, and sends nothing', async () => {
  const { host, answers, choose } = openSwitcher('classic');
  choose('dev');
  await vi.waitFor(() => expect(host.close).toHaveBeenCalledOnce());
  expect(answers).toEqual([]);
});

it.each([true, false])(
  'switches to that role again where its session has ended, its page in front: %s',
  async inFront => {
    const { host, answers, choose } = openSwitcher('multi-session', { tab: { tabId: 1, inFront } }, true);
    choose('dev');
    await vi.waitFor(() => expect(answers.map(({ choice }) => choice)).toMatchObject([{ role: { name: 'dev' } }]));
    expect(host.close).not.toHaveBeenCalled();
    expect(host.showTab).not.toHaveBeenCalled();
  },
);

it('takes each profile of the current role for it, but one for another region', async () => {
  const { store, host, answers, choose } = openSwitcher('classic');
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
  const { host, answers, choose } = openSwitcher('classic', { isOutdated: true });
  choose('dev');
  expect(answers.map(({ choice }) => choice)).toMatchObject([{ role: { name: 'dev' }, newTab: false }]);
  expect(host.close).not.toHaveBeenCalled();
});

it('goes to the tab of that role where another one is in front, and switches where the tab has left the console', async () => {
  const behind = openSwitcher('classic', { tab: { tabId: 1, inFront: false } });
  behind.choose('dev');
  await vi.waitFor(() => expect(behind.host.showTab).toHaveBeenCalledWith(1));
  expect(behind.answers).toEqual([]);
  const left = openSwitcher('classic', { hasLeft: true });
  left.choose('dev', { newTab: false, keepsPage: true });
  expect(left.answers.map(({ choice }) => choice)).toMatchObject([{ role: { name: 'dev' }, newTab: false }]);
  expect(left.answers[0]?.choice.keepsPage).toBeUndefined();
});

it('opens one role after another behind the page where sessions are side by side, and stays open', async () => {
  const { store, host, answers, choose } = openSwitcher('multi-session');
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

it('chooses the next row once a session has opened, and none before a question is answered', async () => {
  const { store, answers, choose } = openSwitcher('multi-session');
  const active = () => store.list.activeRole.value?.name;
  store.list.show(store.roles.value.find(({ name }) => name === 'prod')?.key ?? '');
  choose('prod', CONTROL);
  expect(active()).toBe('prod');
  await answers[0]?.end({ result: 'failed', why: 'asks', via: 'Work there?' });
  expect(active()).toBe('prod');
  choose('prod', CONTROL);
  await answers[1]?.end({ result: 'switched' });
  expect(active()).not.toBe('prod');
});

it('asks in the row of the role, and goes on with what was chosen where the user says yes', async () => {
  const { store, host, answers, choose } = openSwitcher('classic');
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
  const { store, answers, choose } = openSwitcher('multi-session');
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
  const failing = openSwitcher('multi-session');
  failing.choose('prod', CONTROL);
  failing.choose('dev', CONTROL);
  await failing.answers[0]?.end({ result: 'failed', why: 'refused' });
  expect(failing.answers).toHaveLength(1);
  expect(failing.store.queued.value).toEqual([]);
  const classic = openSwitcher('classic');
  classic.choose('prod', CONTROL);
  await classic.answers[0]?.end();
  expect(classic.host.close).toHaveBeenCalledOnce();
});

it('chooses at first the role before the current one, and after sign-in the one most used', async () => {
  const { store } = openSwitcher('classic');
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
  const { store } = openSwitcher('classic');
  const dev = 'role_arn = arn:aws:iam::111122220001:role/Developer\n';
  const prod = 'role_arn = arn:aws:iam::111122220003:role/ReadOnly\n';
  store.profiles.value = parseConfig(`[dev-tokyo]\n${dev}[dev-virginia]\n${dev}[prod]\n${prod}`).profiles;
  store.favorites.value = store.roles.value.map(({ key }) => key);
  const used = { partition: 'aws', account: '111122220001', roleName: 'Developer' } as const;
  store.ledger.value = recordUse({}, baseKey(inDev), used, 1);
  expect(store.list.activeRole.value?.name).toBe('prod');
});
