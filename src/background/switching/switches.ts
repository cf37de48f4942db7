import { recordIn, type SwitchChoice, type SwitchRecord } from '../../core/switching/switch-record.ts';
import { oneAtATime, type Underway } from './one-at-a-time.ts';
import { questionBefore, questionBeforeReturn } from './question-before.ts';
import { type AskedSwitch, choiceOf, recorded } from './record-switch.ts';
import { sessionScope, storeScope } from './session-scope.ts';
import { switchBack, switchRole } from './switch-role.ts';

const underway: Underway<SwitchRecord> = new Map();
const busy = (asked: AskedSwitch): SwitchRecord =>
  recordIn(asked.tabId, choiceOf(asked), { result: 'failed', why: 'busy' }, Date.now());
const nameOf = ({
  role,
  newTab,
  force = false,
  keepsPage = false,
  behind = false,
  again = false,
}: SwitchChoice): string => `${role.key} ${newTab} ${force} ${keepsPage} ${behind} ${again}`;

const rules = { underway, busy, scopeOf: sessionScope };

/**
 * One at a time by cookie store and role: two sessions that ask for one role at the same time would sign out each
 * other's new tab.
 */
const roles = {
  ...rules,
  scopeOf: async (tabId: number, { role }: SwitchChoice) => `${await storeScope(tabId)} role ${role.key}`,
};

/** The gate of every door: before some roles it asks, and nothing is sent until the user has said yes. */
const askFirst =
  (run: (choice: SwitchChoice) => Promise<SwitchRecord>) =>
  async (choice: SwitchChoice): Promise<SwitchRecord> => {
    const { role, again, confirmed } = choice;
    const question = confirmed ? undefined : await (again ? questionBeforeReturn(role) : questionBefore(role));
    return question ? recordIn(choice.tabId, choiceOf(choice), question, Date.now()) : run(choice);
  };

/** The two ways to change the identity of a tab. In each session one runs at a time, and each is recorded. */
export const switches = {
  switchRole: askFirst(oneAtATime({ ...rules, nameOf }, oneAtATime({ ...roles, nameOf }, recorded(switchRole)))),
  switchBack: oneAtATime({ ...rules, nameOf: () => 'back' }, recorded(switchBack)),
};

/** Whether a switch is under way in any session beside a tab's: then the sessions will still change. */
export async function isSwitching(tabId: number): Promise<boolean> {
  const store = `${await storeScope(tabId)} `;
  return [...underway.keys()].some(scope => scope.startsWith(store));
}
