import { accountAs } from '../../core/roles/account-as.ts';
import { findCurrentRole } from '../../core/roles/current-role.ts';
import type { Role } from '../../core/roles/role.ts';
import { toRoles } from '../../core/roles/to-roles.ts';
import { questionOf } from '../../core/switching/switch-outcome.ts';
import type { SwitchRecord } from '../../core/switching/switch-record.ts';
import { isPageOfSwitch, recordOf } from '../../core/switching/switch-records.ts';
import type { AnswerOf, DataOf } from '../../messages/asking.ts';
import { injectArrival } from '../../platform/content-scripts.ts';
import { readItem } from '../../platform/read-item.ts';
import { readStoredProfiles } from '../../platform/stored-profiles.ts';
import { switchRecords } from '../../store/bounded-items.ts';
import { settings } from '../../store/list-items.ts';
import { announcedSwitch } from '../../store/session-items.ts';
import { readPageEarly } from '../page/read-page.ts';
import { readTab } from '../sessions/look.ts';
import { questionBefore } from './question-before.ts';

/** Lets the page in which a switch has ended say so, unless nobody sees that page, or the user has turned it off; or lets it ask the question that comes first. */
export async function announceArrival({ shownIn, outcome, choice }: SwitchRecord): Promise<void> {
  if (!choice || choice.behind) return;
  const asks = questionOf(outcome) !== undefined;
  const says = outcome.result === 'switched' && (await readItem(settings)).announceSwitch;
  if (asks || says) await injectArrival(shownIn);
}

/** What such a page says; the account by its alias, or not at all, where the user wants it so. */
export async function readArrival({ tabId }: DataOf<'readArrival'>): Promise<AnswerOf<'readArrival'>> {
  const announced = await announcedIn(tabId);
  if (announced) return sayAnnounced(announced);
  const last = recordOf(await readItem(switchRecords), tabId);
  if (last?.shownIn !== tabId || !last.choice) return undefined;
  const question = questionOf(last.outcome);
  if (last.outcome.result !== 'switched' && question === undefined) return undefined;
  const { role, keepsPage = false } = last.choice;
  return { ...(await saidRole(role)), ...(question !== undefined && { asks: { key: role.key, question, keepsPage } }) };
}

/** The role that the page in a tab is to announce after a sign-in; `undefined` for another page, and where a switch counts instead. */
export async function announcedIn(tabId: number): Promise<Role | undefined> {
  const announced = await readItem(announcedSwitch);
  if (announced?.tabId !== tabId) return undefined;
  const { role, loadedAt } = announced;
  const isThere = (await readPageEarly(tabId))?.facts.loadedAt === loadedAt;
  return isThere && !isPageOfSwitch(await readItem(switchRecords), tabId, loadedAt) ? role : undefined;
}

async function sayAnnounced(role: Role): Promise<AnswerOf<'readArrival'>> {
  const { key } = role;
  const question = (await questionBefore(role))?.via;
  return { ...(await saidRole(role)), ...(question === undefined ? { goesTo: key } : { asks: { key, question } }) };
}

/** What a page offers to sign in again as: the role that it works as, if it says that its session has ended. */
export async function readEnded({ tabId }: DataOf<'readEnded'>): Promise<AnswerOf<'readEnded'>> {
  const tab = await readTab(tabId);
  // Another tab may have switched the session: it lives, and belongs to that tab.
  if (!tab?.page.facts.isSignedOut || tab.page.isOutdated) return undefined;
  const role = findCurrentRole(toRoles((await readStoredProfiles()) ?? [], tab.identity.partition), tab.identity);
  return role && { ...(await saidRole(role)), key: role.key };
}

async function saidRole({ name, account, alias, roleName, color }: Role) {
  const shown = accountAs((await readItem(settings)).accounts, account, alias);
  return {
    ...{ name, roleName },
    ...(color !== undefined && { color }),
    ...(shown !== undefined && { account: shown }),
  };
}
