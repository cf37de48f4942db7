import { expect, it, vi } from 'vitest';
import { inDev, openSwitcher, profiles } from '../../tests/fakes/open-switcher.ts';
import type { TabState } from './tab-state.ts';

it('waits with a choice among the rows of last time for the page, and drops it where the role is not for who is signed in', async () => {
  const { store, answers, choose } = openSwitcher('classic');
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
  const { store, answers, choose } = openSwitcher('classic', { isOutdated: true });
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
  const { store, host, leave } = openSwitcher('classic');
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
