import { unlistedFor } from '../../core/history/unlisted-roles.ts';
import { findCurrentRole } from '../../core/roles/current-role.ts';
import type { Role } from '../../core/roles/role.ts';
import { type VisibleRoles, visibleRoles } from '../../core/roles/visible-roles.ts';
import { isMeant, type PlannedSwitch } from '../../core/switching/planned-switch.ts';
import type { SwitchEnd } from '../../core/switching/switch-end.ts';
import type { FailedOutcome } from '../../core/switching/switch-outcome.ts';
import type { RoleChoice } from '../../core/switching/switch-record.ts';
import type { AnswerOf, DataOf } from '../../messages/asking.ts';
import { text } from '../../platform/i18n.ts';
import { markIcon } from '../../platform/icon-mark.ts';
import { readItem } from '../../platform/read-item.ts';
import { loaded, openerOf, openTab } from '../../platform/tabs.ts';
import { ledger } from '../../store/list-items.ts';
import { plannedSwitch } from '../../store/session-items.ts';
import { loadProfiles } from '../config/load-profiles.ts';
import { noteOpened } from '../history/change-ledger.ts';
import { readOnceNamed } from '../page/read-once-named.ts';
import { readPageEarly } from '../page/read-page.ts';
import { changeItem } from '../queues/change-item.ts';
import { readTab } from '../sessions/look.ts';
import { questionBefore } from './question-before.ts';
import { recorded } from './record-switch.ts';
import { roleOfKey } from './role-of-key.ts';
import { signInFor } from './sign-in-for.ts';
import { switches } from './switches.ts';

/** ms that a console page has to load. */
const LOAD = 15_000;

/**
 * Opens the console for a role, where no tab shows one, and plans the switch for when the user is signed in there. A
 * portal's link enters its role at once, which may be the base on the way: the question about that comes before it. A plan
 * asks about its own role when its time has come.
 */
export async function planSwitch({ key, seenHost, confirmed }: DataOf<'planSwitch'>): Promise<AnswerOf<'planSwitch'>> {
  const role = await roleOfKey(key);
  if (!role) return { result: 'failed', why: 'role-gone' };
  const { address, enters, host } = await signInFor(role);
  if (host !== undefined && host !== seenHost) return false;
  const question = enters === undefined || confirmed ? undefined : await questionBefore(enters);
  if (question) return question;
  const tabId = await openTab(address);
  if (enters === role) await noteOpened(role);
  else await changeItem(plannedSwitch, () => ({ tabId, role, at: Date.now() }));
  return true;
}

/** Forgets the planned switch. The tab that was opened for it stays. */
export async function cancelPlan(): Promise<void> {
  await changeItem(plannedSwitch, () => undefined);
}

/** Carries out the planned switch, once, where a page of the console has loaded in the tab that was opened for it. */
export async function followPlan(tabId: number): Promise<void> {
  const plan = await readItem(plannedSwitch);
  if (!plan || (plan.tabId !== tabId && (plan.page !== undefined || plan.tabId !== (await openerOf(tabId))))) return;
  await loaded(tabId, LOAD);
  const early = await readPageEarly(tabId);
  // The page whose session has ended may still be there.
  if (plan.page !== undefined && (early?.facts.loadedAt ?? 0) <= plan.at) return;
  if (early) await readOnceNamed(tabId, early);
  const identity = (await readTab(tabId))?.identity;
  // A page that has left is followed by another one.
  if (!identity || !(await take(plan)) || !isMeant(plan, Date.now())) return;
  const profiles = (await loadProfiles()) ?? [];
  const visible = visibleRoles(profiles, identity, { showAllRoles: false, showOnlyMatchingRoles: false });
  const all = [...visible.roles, ...visible.hidden.map(hidden => hidden.role)];
  const unlisted = unlistedFor(identity, await readItem(ledger), visible);
  const role = [...all, ...unlisted].find(each => isSame(each, plan.role));
  // The user has removed the role since, or works as it already.
  if (!role || findCurrentRole([role], identity)) return;
  const refusal = refusalOf(role, visible) ?? (await questionBefore(role));
  const { outcome, shownIn } = refusal
    ? await refuse({ tabId, role, refusal, keepsPage: plan.page !== undefined })
    : await switches.switchRole({
        ...{ tabId, role, newTab: false },
        ...(plan.page !== undefined && { page: plan.page, keepsPage: true }),
      });
  // Nobody has the popup open in which to see it. A question shows in the page.
  if (outcome.result === 'failed' && outcome.why !== 'asks') await markIcon(shownIn, text('switchUnseen'));
}

type Refusal = Pick<FailedOutcome, 'why' | 'via'>;

/** Records why a switch is not sent that Hatrack was to make by itself; a question shows in the page. */
export const refuse = recorded(
  async ({
    tabId,
    refusal,
  }: Pick<RoleChoice, 'role' | 'keepsPage'> & { readonly tabId: number; readonly refusal: Refusal }) =>
    ({ outcome: { result: 'failed', ...refusal }, shownIn: tabId }) satisfies SwitchEnd,
);

/** Why a planned switch is not sent, and which base or role the user needs first; `undefined` if it may be sent. */
function refusalOf({ key, base }: Role, { basis, hidden, chained }: VisibleRoles): Refusal | undefined {
  // A page that does not show who is signed in may be anybody's.
  if (basis === 'unknown-identity' && base !== undefined) return { why: 'unreadable' };
  const why = hidden.find(({ role }) => role.key === key)?.why;
  if (why === 'other-partition') return { why };
  if (why !== undefined) return { why: 'other-sign-in', ...(base !== undefined && { via: base }) };
  const via = chained.get(key);
  return via === undefined ? undefined : { why: 'chained', via };
}

/** Takes the plan out of the storage; false if another page was faster, or the user has cancelled it. */
async function take(plan: PlannedSwitch): Promise<boolean> {
  let isTaken = false;
  await changeItem(plannedSwitch, now => {
    isTaken = now?.at === plan.at;
    return isTaken ? undefined : now;
  });
  return isTaken;
}

/** A role without a partition of its own takes that of the page. */
function isSame(one: Role, other: Role): boolean {
  return one.name === other.name && one.account === other.account && one.roleName === other.roleName;
}
