import { askSession } from '../../aws/page/ask-session.ts';
import { parseSessionAnswer, type SessionAnswer } from '../../aws/page/session-answer.ts';
import type { SessionRequest } from '../../aws/session-request.ts';
import { runInPage } from '../../platform/tabs.ts';

/** ms until a stalled request is given up. */
const PATIENCE = 15_000;

/** ms more that a page which is too busy to give up by itself is given. */
const GRACE = 1500;

/** Lets a console page send a request, and reads the answer. */
export async function askAs(tabId: number, request: SessionRequest): Promise<SessionAnswer> {
  const { url, headers, body, partition } = request;
  const stalled = new Promise<unknown>(resolve => {
    setTimeout(() => resolve({ stopped: 'timeout' }), PATIENCE + GRACE);
  });
  const asked = runInPage(tabId, askSession, [{ url, headers, body, patience: PATIENCE }]).catch(() => undefined);
  return parseSessionAnswer(await Promise.race([asked, stalled]), partition);
}
