import { askCredentials, readPageAnswer } from '../../aws/page/ask-credentials.ts';
import { CREDENTIALS_DATA } from '../../aws/values/selectors.ts';
import { inTime } from '../../core/in-time.ts';
import { decidingPage, type PageAnswer } from '../../core/roles/session-state.ts';
import { runInPage } from '../../platform/run-in-page.ts';
import type { StoreTab } from '../../platform/store-tabs.ts';

/** ms that AWS has to answer a page. */
const ANSWER_TIMEOUT_MS = 3000;

/** How many of a session's other pages are asked if the last used one is not alive. */
const MOST = 4;

export interface AskedPage {
  readonly tab: StoreTab;
  readonly answer: PageAnswer;
}

/**
 * Lets the pages of a session ask AWS for their credentials, and returns the one whose answer decides. `undefined` if
 * there are no pages.
 * @param tabs the last used one first
 */
export async function askPages([first, ...others]: readonly StoreTab[]): Promise<AskedPage | undefined> {
  const last = first && (await askPage(first));
  if (!last || last.answer === 'alive') return last;
  return decidingPage([last, ...(await Promise.all(others.slice(0, MOST).map(askPage)))]);
}

async function askPage(tab: StoreTab): Promise<AskedPage> {
  if (!tab.isLoaded) return { tab, answer: 'unloaded' };
  const asked = inTime(runInPage(tab.tabId, askCredentials, [CREDENTIALS_DATA]), ANSWER_TIMEOUT_MS);
  return { tab, answer: readPageAnswer(await asked.catch(() => undefined)) };
}
