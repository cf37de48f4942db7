import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import type { SwitchChoice } from '../platform/protocol.ts';
import { oneAtATime, type Underway } from './one-at-a-time.ts';
import { openPortalRole } from './open-portal-role.ts';
import { sessionScope } from './session-scope.ts';
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

/** The two ways to change who a tab works as, for whoever asks: one at a time in each session, and told when it fails. */
export const switches = {
  switchRole: oneAtATime({ ...rules, nameOf }, telling(change)),
  switchBack: oneAtATime({ ...rules, nameOf: () => 'back' }, telling(switchBack)),
};
