import { expect, it, vi } from 'vitest';
import { parseConfig } from '../core/config/parse-config.ts';
import { roleSearchInSteps } from '../core/roles/search-roles.ts';
import { learnChoice } from './store-changes.ts';
import type { SwitcherHost } from './switcher-host.ts';
import { createSwitcherStore } from './switcher-store.ts';

const CONFIG = `[alpha]
role_arn = arn:aws:iam::111122220001:role/Developer
[beta]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
`;

it('learns a role for the letters that found it, and no favorite that was chosen by its number', async () => {
  const store = createSwitcherStore('Switch back');
  store.profiles.value = parseConfig(CONFIG).profiles;
  store.tab.value = { kind: 'none' };
  store.searchInSteps.value = roleSearchInSteps;
  const ask = vi.fn(async () => undefined);
  const parts = { store, host: { ask } as unknown as SwitcherHost };
  await vi.waitFor(() => expect(store.list.found.value).toBe(2));
  store.list.setQuery('beta');
  await vi.waitFor(() => expect(store.list.found.value).toBe(1));
  for (const role of store.roles.value) learnChoice(parts, role);
  const [, beta] = store.roles.value;
  expect(ask.mock.calls).toEqual([['learnChoice', { query: 'beta', key: beta?.key }]]);
});
