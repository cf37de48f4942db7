import type { SwitchChoice } from '../core/switching/switch-notice.ts';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { oneAtATime, type Underway } from './one-at-a-time.ts';
import { openPortalRole } from './open-portal-role.ts';
import { sessionScope, storeScope } from './session-scope.ts';
import type { SwitchEnd } from './switch-end.ts';
import { switchBack, switchRole } from './switch-role.ts';
import { telling } from './telling.ts';

const underway: Underway<SwitchOutcome> = new Map();
const busy: SwitchOutcome = { result: 'failed', why: 'busy' };
const nameOf = ({ role, newTab, again = false, keepsPage = false }: SwitchChoice): string =>
  `${role.key} ${newTab} ${again} ${keepsPage}`;

const change = (choice: SwitchChoice): Promise<SwitchEnd> => {
  if (choice.role.portal) return openPortalRole(choice);
  const { region: _, ...role } = choice.role;
  return switchRole(choice.keepsPage ? { ...choice, role } : choice);
};

const rules = { underway, busy, scopeOf: sessionScope };

/** By the cookie store and the role: two sessions that ask for one at once would sign each other's new tab out. */
const roles = {
  ...rules,
  scopeOf: async (tabId: number, { role }: SwitchChoice) => `${await storeScope(tabId)} role ${role.key}`,
};

/** The two ways to change who a tab works as, for whoever asks: one at a time in each session, and told when it fails. */
export const switches = {
  switchRole: oneAtATime({ ...rules, nameOf }, oneAtATime({ ...roles, nameOf }, telling(change))),
  switchBack: oneAtATime({ ...rules, nameOf: () => 'back' }, telling(switchBack)),
};

/** Whether anything is under way among the sessions beside a tab's: who looks at them has not seen the last of it. */
export async function isSwitching(tabId: number): Promise<boolean> {
  const store = `${await storeScope(tabId)} `;
  return [...underway.keys()].some(scope => scope.startsWith(store));
}
