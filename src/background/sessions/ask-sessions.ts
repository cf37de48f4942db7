import type { MultiSessionPage } from '../../aws/page/multi-session.ts';
import type { SessionAnswer } from '../../aws/page/session-answer.ts';
import { authorizingSessions } from '../../core/roles/authorizing-sessions.ts';
import type { OpenSession } from '../../core/roles/identity.ts';
import type { SentRequest } from '../../core/switching/sent-request.ts';
import type { SwitchFailure } from '../../core/switching/switch-outcome.ts';
import type { SwitchChoice } from '../../core/switching/switch-record.ts';
import { readItem } from '../../platform/read-item.ts';
import { readStoredProfiles } from '../../platform/stored-profiles.ts';
import { settings as settingsItem } from '../../store/list-items.ts';
import { askAs } from './ask-as.ts';
import { askPages } from './ask-pages.ts';
import { noteEnd } from './note-session.ts';
import type { SessionsInStore } from './open-sessions.ts';

/** After these failures another session may be asked: nothing was done. */
const ASK_ANOTHER: readonly SwitchFailure[] = ['not-allowed', 'session-ended'];

export interface Asked {
  readonly answer: SessionAnswer;
  /** The session that gave the answer. */
  readonly by?: OpenSession;
  readonly request?: SentRequest;
}

/**
 * Asks the living sessions that may assume the role, one after another, until AWS does not refuse one. Asks through the
 * session's own page if it has a tab, else through the page in front: the address of the request names the session.
 */
export async function askSessions(
  { tabId, role }: SwitchChoice,
  page: MultiSessionPage,
  { identity, tabs, storeId }: SessionsInStore,
): Promise<Asked> {
  const [settings, profiles] = [await readItem(settingsItem), await readStoredProfiles()];
  const all = authorizingSessions(profiles ?? [], role, identity).filter(({ base }) => !base.isRoot);
  const isOver = async ({ id }: OpenSession): Promise<boolean> => {
    const hasEnded = (await askPages(tabs.get(id) ?? []))?.answer === 'ended';
    if (hasEnded) await noteEnd({ id, storeId });
    return hasEnded;
  };
  // Only if there is a choice: for a single session, the switch itself gets the same answer from AWS.
  const over = await Promise.all(all.map(session => all.length > 1 && isOver(session)));
  let last: Asked | undefined;
  for (const session of all.filter((_, index) => !over[index])) {
    const request = page.switchTo(role, settings, session.id);
    if (request.kind === 'unavailable') return { answer: { failure: request.why } };
    const loaded = tabs.get(session.id)?.find(({ isLoaded }) => isLoaded);
    const answer = await askAs(session.id === identity.sessionId ? tabId : (loaded?.tabId ?? tabId), request);
    const asked = { answer, by: session, request: { url: request.url, fields: request.body } };
    if (!('failure' in answer) || !ASK_ANOTHER.includes(answer.failure)) return asked;
    const isEnd = answer.failure === 'session-ended';
    if (isEnd) await noteEnd({ id: session.id, storeId });
    // A session that is over also gets the answer that it is not allowed.
    const failure = isEnd || (await isOver(session)) ? 'session-ended' : answer.failure;
    // The user cares most about the answer to the session in front.
    if (last === undefined || session.id === identity.sessionId) last = { ...asked, answer: { ...answer, failure } };
  }
  return last ?? { answer: { failure: all.length > 0 ? 'session-ended' : 'root-user' } };
}
