import { askSession } from '../../aws/page/ask-session.ts';
import { parseSessionAnswer, type SessionAnswer } from '../../aws/page/session-answer.ts';
import type { SessionRequest } from '../../aws/requests/session-request.ts';
import { runInPage } from '../../platform/run-in-page.ts';

/** ms after which Hatrack gives up a stalled request. */
const REQUEST_TIMEOUT_MS = 15_000;

/** ms more for a page that is too busy to give up by itself. */
const GRACE = 1500;

/** Lets a console page send a request, and reads the answer. */
export async function askAs(tabId: number, request: SessionRequest): Promise<SessionAnswer> {
  const { url, headers, body, partition } = request;
  const stalled = new Promise<unknown>(resolve => {
    setTimeout(() => resolve({ stopped: 'timeout' }), REQUEST_TIMEOUT_MS + GRACE);
  });
  const asked = runInPage(tabId, askSession, [{ url, headers, body, timeoutMs: REQUEST_TIMEOUT_MS }]).catch(
    () => undefined,
  );
  return parseSessionAnswer(await Promise.race([asked, stalled]), partition);
}
