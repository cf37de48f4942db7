import { vi } from 'vitest';
import { parseConfig } from '../../src/core/config/parse-config.ts';
import type { Identity } from '../../src/core/roles/identity.ts';
import type { Role } from '../../src/core/roles/role.ts';
import type { SwitchOutcome } from '../../src/core/switching/switch-outcome.ts';
import type { SwitchChoice } from '../../src/core/switching/switch-record.ts';
import { recordIn } from '../../src/core/switching/switch-record.ts';
import { choose, leaveRole } from '../../src/switcher/switch-role.ts';
import type { SwitcherHost } from '../../src/switcher/switcher-host.ts';
import { createSwitcherStore } from '../../src/switcher/switcher-store.ts';
import type { TabState } from '../../src/switcher/tab-state.ts';

// Work is done in slices of a few ms: on a busy machine the first slice would end before there is a list.
vi.spyOn(performance, 'now').mockReturnValue(0);

export const { profiles } = parseConfig(`[dev]
role_arn = arn:aws:iam::111122220001:role/Developer
[prod]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
`);
export const inDev: Identity = {
  ...{ partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } },
  role: { account: '111122220001', roleName: 'Developer' },
};
const UNLISTED: Role = { key: '', name: 'unlisted', account: '', roleName: '', partition: 'aws' };
export const PLAIN = { newTab: false, keepsPage: false };
export const CONTROL = { newTab: true, keepsPage: false };

/**
 * A switcher over a page that works as the role `dev`, and what it asks its host for.
 * @param isOver the session of that page has ended
 */
export function openSwitcher(
  mode: Identity['mode'],
  more: Partial<Extract<TabState, { kind: 'console' }>> = {},
  isOver = false,
) {
  const store = createSwitcherStore('Switch back');
  store.profiles.value = profiles;
  store.tab.value = {
    ...{ kind: 'console', tab: { tabId: 1, inFront: true }, identity: { ...inDev, mode }, loadedAt: 0 },
    ...{ isOutdated: false, ...more },
  };
  const answers: { choice: SwitchChoice; end: (how?: SwitchOutcome) => Promise<void> }[] = [];
  const host = {
    ask: vi.fn((name: string, data?: Omit<SwitchChoice, 'role'> & { readonly key: string }): Promise<unknown> => {
      if (name !== 'switchToKey' || !data) return Promise.resolve(isOver);
      const { key, ...how } = data;
      const known = store.roles.value.find(each => each.key === key);
      const choice = { ...how, role: known ?? { ...UNLISTED, key } };
      return new Promise(resolve => {
        const end = async (outcome: SwitchOutcome = { result: 'switched' }): Promise<void> => {
          resolve(recordIn(1, choice, outcome, 0));
          await new Promise(done => setTimeout(done));
        };
        answers.push({ choice, end });
      });
    }),
    close: vi.fn(),
    showTab: vi.fn(async () => undefined),
    askPage: async () => undefined,
  };
  const roles = new Map(store.roles.value.map(role => [role.name, role]));
  const role = (name: string): Role => roles.get(name) ?? { ...UNLISTED, name };
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
