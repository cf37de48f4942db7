import { parseConsoleUrl } from '../../aws/hosts/console-url.ts';
import { readIdentity } from '../../aws/page/identity.ts';
import { cookieStoreOf } from '../../platform/cookies.ts';
import { logFailure } from '../../platform/log.ts';
import { readIsolatedFacts } from '../page/read-facts.ts';
import { noteSessions, sightOfSession } from './note-session.ts';

/** Remembers whose session a page that has loaded works in: its tab may be closed before anybody asks. Never throws. */
export async function notePage({ tabId, url }: { readonly tabId: number; readonly url: string }): Promise<void> {
  if (parseConsoleUrl(url)?.sessionPrefix === undefined) return;
  try {
    const [facts, storeId] = await Promise.all([readIsolatedFacts(tabId), cookieStoreOf(tabId)]);
    const sight = facts && storeId !== undefined && sightOfSession(facts, readIdentity(facts).identity, storeId);
    if (sight) await noteSessions([sight]);
  } catch (error) {
    logFailure('a session was not noted', error);
  }
}
