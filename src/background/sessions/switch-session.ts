import type { ConsoleUrl } from '../../aws/hosts/console-url.ts';
import type { PageFacts } from '../../aws/page/facts.ts';
import { isRoleNow } from '../../aws/page/identity.ts';
import { isSilent } from '../../aws/page/late-facts.ts';
import type { MultiSessionPage } from '../../aws/page/multi-session.ts';
import { sessionPage } from '../../aws/requests/session-request.ts';
import { expectedRole } from '../../aws/requests/switch-request.ts';
import type { Identity, OpenSession } from '../../core/roles/identity.ts';
import type { Role } from '../../core/roles/role.ts';
import { createSessionFinder, MOST_SESSIONS } from '../../core/roles/sessions.ts';
import { failedIn, type SwitchEnd } from '../../core/switching/switch-end.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { readItem } from '../../platform/read-item.ts';
import { closeTab } from '../../platform/store-tabs.ts';
import { bringToFront, navigate, openBeside } from '../../platform/tabs.ts';
import { settings as settingsItem } from '../../store/list-items.ts';
import { noteUse } from '../history/change-ledger.ts';
import { type Arrival, awaitArrival } from '../page/await-arrival.ts';
import { readOnceNamed } from '../page/read-once-named.ts';
import { askSessions } from './ask-sessions.ts';
import { groupSession } from './group-session.ts';
import { lookAtArrival } from './look.ts';
import type { SessionsInStore } from './open-sessions.ts';
import { type Shown, showSession } from './show-session.ts';

/**
 * Goes to the role's session if it is open: signing in once more would sign its tabs out (docs/console.md 3.3).
 * @param url of the page in front
 */
export async function showOpen(
  choice: SwitchChoice,
  url: ConsoleUrl,
  around: SessionsInStore,
): Promise<Shown & { readonly open?: OpenSession }> {
  const { role, force, keepsPage } = choice;
  const open = force ? undefined : createSessionFinder(around.identity)(role);
  if (!open) return {};
  const shown = await showSession(choice, open, around, keepsPage ? sessionPage(url, open.id) : undefined);
  if (shown.end && shown.isNew) await groupSession(shown.end.shownIn, role, tabsOf(around, open.id));
  return { open, ...shown };
}

/**
 * Goes to the role's session if it is alive; else lets a session that may assume the role open it, in a new tab beside
 * the one in front, which stays, or in its place if it comes back to its page. One choice makes one request, unless AWS refuses one session and may accept another
 * (docs/console.md 3.3).
 */
export async function switchSession(
  choice: SwitchChoice,
  page: MultiSessionPage,
  { url, loadedAt }: Pick<PageFacts, 'url' | 'loadedAt'>,
  around: SessionsInStore,
): Promise<SwitchEnd> {
  const { tabId, role, force = false, behind = false } = choice;
  const since = Date.now();
  const { open, end: shown, spare } = await showOpen(choice, url, around);
  if (shown) return shown;
  const here = choice.page === undefined ? undefined : tabId;
  const sessions = (around.identity.sessions ?? []).filter(({ id }) => id !== open?.id);
  const certain = sessions.filter(({ isUnsure }) => !isUnsure);
  if (certain.length >= MOST_SESSIONS && !open && !force) return failedIn(tabId, 'session-limit');

  const { answer, by, request } = await askSessions(choice, page, {
    ...around,
    identity: { ...around.identity, sessions },
  });
  if ('failure' in answer) {
    const { failure } = answer;
    if (spare !== undefined) await closeTab(spare);
    const prefilledUrl = failure === 'not-sent' ? page.prefilledUrl(role, await readItem(settingsItem)) : undefined;
    return { ...failedIn(tabId, failure, prefilledUrl, answer.answer), ...(request && { request }) };
  }
  const reused = spare ?? here;
  const shownIn = reused ?? (await openBeside(tabId, answer.url, !behind));
  const { arrived } = awaitArrival(shownIn, { loadedAt: shownIn === tabId ? loadedAt : 0 });
  if (reused !== undefined) {
    await navigate(reused, answer.url);
    if (!behind) await bringToFront(reused);
  }
  const use = () => noteUse(around.identity, role, since);
  const end = await arrive(role, shownIn, await arrived, use, by);
  if (end.outcome.result === 'switched') await groupSession(shownIn, role, tabsOf(around, answer.sessionId));
  return { ...end, ...(request && { request }) };
}

function tabsOf({ tabs }: SessionsInStore, sessionId: string | undefined): readonly number[] {
  return (tabs.get(sessionId ?? '') ?? []).map(({ tabId }) => tabId);
}

/** Checks whether the new session's page works as the role. */
async function arrive(
  role: Role,
  shownIn: number,
  arrival: Arrival,
  use: () => Promise<void>,
  by: OpenSession | undefined,
): Promise<SwitchEnd> {
  if (arrival.at === 'elsewhere') return failedIn(shownIn, 'kept-tab');
  if (arrival.at === 'nowhere') return failedIn(shownIn, arrival.why === 'closed' ? 'unreadable' : 'no-answer');
  const page = await readOnceNamed(shownIn, arrival.page);
  if (!isSilent(page) && !isRoleNow(page, expectedRole(role))) return failedIn(shownIn, 'not-switched');
  await lookAtArrival(shownIn, { ...page, identity: withBase(page.identity, by) }, use, by?.id);
  return { outcome: { result: 'switched' }, shownIn };
}

/** A page whose names are late looks as if the user had signed in as the role. The session that asked has the real base. */
function withBase(identity: Identity, by: OpenSession | undefined): Identity {
  const { account, user } = identity.base;
  if (identity.role || !by || account === undefined || user === undefined) return identity;
  const [roleName = user] = user.split('/');
  return { ...identity, base: by.base, role: { account, roleName } };
}
