import { runInPage } from '../../platform/run-in-page.ts';
import { isLoading } from '../../platform/tabs.ts';

/** ms within which a page that may be left starts to load the next one. */
const START = 1000;

/** ms after which an objection by the page's policy, or the start of a slow page, is known. */
const CERTAIN = 700;

/**
 * Whether a tab keeps its page after a form was submitted there: a page with unsaved changes asks whether to leave it,
 * and the user may stay. While the browser asks, no timer in the page fires, and this function does not answer.
 */
export async function staysOnPage(tabId: number): Promise<boolean> {
  await pause(START);
  await runInPage(tabId, () => new Promise(resolve => setTimeout(resolve)), []).catch(() => undefined);
  if (await isLoading(tabId)) return false;
  await pause(CERTAIN);
  return !(await isLoading(tabId));
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
