import { linkedRole } from '../../aws/hosts/page-link.ts';
import { cameBy, isFromSignIn } from '../../aws/page/came-by.ts';
import type { IdentityReading } from '../../aws/page/identity.ts';
import { signInMark } from '../../aws/values/sign-in-mark.ts';
import { baseKey } from '../../core/history/base-key.ts';
import { previousRole } from '../../core/history/previous-role.ts';
import { isReservedRole } from '../../core/model/permission-set.ts';
import type { Profile } from '../../core/model/profile.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Identity } from '../../core/roles/identity.ts';
import type { Role } from '../../core/roles/role.ts';
import { visibleRoles } from '../../core/roles/visible-roles.ts';
import { noteSignIn } from '../../core/switching/sign-in-mark.ts';
import { injectArrival } from '../../platform/content-scripts.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { readItem, readItems } from '../../platform/read-item.ts';
import { runInPage } from '../../platform/run-in-page.ts';
import { waitingSwitch } from '../../platform/waiting-switch.ts';
import { signInMarks } from '../../store/background-items.ts';
import { ledger, settings } from '../../store/list-items.ts';
import { announcedSwitch } from '../../store/session-items.ts';
import { changeItem } from '../queues/change-item.ts';
import { readTab } from '../sessions/look.ts';
import { announcedIn } from './announce-arrival.ts';

/** ms after which a page is no longer one that has just come from a sign-in. */
const JUST = 60_000;

/**
 * Lets a page announce the switch that the user wants after a sign-in, if the page came from a fresh one. The page makes
 * the switch, unless the user cancels it or has asked for another one. Does nothing, and notes nothing, where neither config
 * nor settings ask for that.
 */
export async function followSignIn(tabId: number, page: IdentityReading, profiles: readonly Profile[]): Promise<void> {
  const usesLast = (await readItem(settings)).afterSignIn;
  if (!usesLast && !profiles.some(({ afterSignIn }) => afterSignIn !== undefined)) return;
  const [mark, storeId] = await Promise.all([signInMark(page.facts.cookies), cookieStoreOf(tabId)]);
  if (mark === undefined || storeId === undefined) return;
  const isArrival = await isArrivalOfBase(tabId, page);
  let isFresh = false;
  await changeItem(signInMarks, marks => {
    const noted = noteSignIn(marks, { storeId, mark, isArrival }, Date.now());
    isFresh = noted.isFresh;
    return noted.marks;
  });
  const identity = isFresh ? (await readTab(tabId))?.identity : undefined;
  const role = identity && (await roleAfterSignIn(profiles, identity, usesLast));
  if (!role) return;
  await changeItem(announcedSwitch, () => ({ tabId, role, loadedAt: page.facts.loadedAt }));
  // This comes after the write: a switch that begins in between makes the announcement void.
  if (await announcedIn(tabId)) await injectArrival(tabId);
}

/** Whether somebody has come from a sign-in just now who wants nothing else: no planned switch, and no role by a link. */
async function isArrivalOfBase(tabId: number, { facts, identity, isOutdated }: IdentityReading): Promise<boolean> {
  if (identity.role || isOutdated || facts.isSignedOut || linkedRole(facts.url.href)) return false;
  if (Date.now() - facts.loadedAt > JUST) return false;
  if (await waitingSwitch()) return false;
  return isFromSignIn(await runInPage(tabId, cameBy, []), identity.partition);
}

/**
 * What the base of the identity asks for, else the role that this base has used last. None beside another session, and none
 * that a switch cannot reach. A role of an access portal that is signed in is what the user has chosen there: it stays,
 * unless its own profile asks for another role.
 */
async function roleAfterSignIn(
  profiles: readonly Profile[],
  identity: Identity,
  usesLast: boolean,
): Promise<Role | undefined> {
  const isSecond = identity.sessions?.some(({ id, isUnsure }) => id !== identity.sessionId && !isUnsure);
  const { basis, bases, roles, chained } = visibleRoles(profiles, identity, {
    showAllRoles: false,
    showOnlyMatchingRoles: false,
  });
  const { base } = identity;
  if (isSecond || identity.role || base.isRoot || basis === 'unknown-identity') return undefined;
  const name = profiles.find(each => each.afterSignIn !== undefined && bases.includes(each.name))?.afterSignIn;
  const stored = await readItems({ ledger, settings });
  const isOfPortal = base.portal !== undefined || isReservedRole(base.user?.split('/')[0] ?? '');
  const here = baseKey(identity);
  const own = { [here]: stored.ledger[here] ?? [] };
  const last = usesLast && !isOfPortal ? previousRole({ ...stored, ledger: own, profiles, identity }) : undefined;
  const role = name === undefined ? last : roles.find(each => each.name === cleanName(name));
  return role && role.portal === undefined && !chained.has(role.key) ? role : undefined;
}
