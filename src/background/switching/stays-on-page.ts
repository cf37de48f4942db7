import { isLoading, runInPage } from '../../platform/tabs.ts';

/** ms within which a page that may be left has begun to load the next one. */
const START = 1000;

/** ms that a policy's objection, or the start of a slow page, is given to be known. */
const CERTAIN = 700;

/**
 * Whether a tab keeps its page after a form was submitted there: pages with unsaved changes ask whether to leave them,
 * and the user may stay. While the browser asks that, no timer in the page fires, and this does not answer either.
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
