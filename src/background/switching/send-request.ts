import { parseFetchResult, postByFetch } from '../../aws/page/post-by-fetch.ts';
import { parseSubmitResult, submitForm } from '../../aws/page/submit-form.ts';
import type { SwitchRequest } from '../../aws/requests/switch-request.ts';
import { USER_INFO_COOKIE } from '../../aws/values/selectors.ts';
import { ownUrl } from '../../platform/own-pages.ts';
import { runInPage } from '../../platform/run-in-page.ts';
import { navigate } from '../../platform/tabs.ts';
import { keepForm } from './pending-forms.ts';
import { staysOnPage } from './stays-on-page.ts';
import { traceStep } from './switch-trace.ts';

const FORM_PAGE = 'src/form-page/form-page.html';

/** ms that the cookies of a stopped redirect have to arrive. */
const SETTLE = 300;

/**
 * Sends a request by the first way that the page allows: a form in the page; a fetch of the content script, to which
 * Chromium does not apply the page's policy; a form in a page of Hatrack's. Tries a way only if the one before sent
 * nothing, so that one choice makes one request (docs/console.md 4.8).
 * @param signal aborted when nobody waits for the switch any more: then no further way is tried
 * @returns `refused` if it is known that Amazon got the request and did not follow it; `not-left` if the page was not
 * left, so that nothing was sent
 */
export async function sendRequest(
  tabId: number,
  request: SwitchRequest,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<'sent' | 'refused' | 'not-left'> {
  const { url, fields, destination } = request;
  const form = { url, fields, cookie: USER_INFO_COOKIE, timeoutMs, settle: SETTLE };

  const submitting = answerOf(runInPage(tabId, submitForm, [form]));
  const staying = staysOnPage(tabId).then(stays => (stays ? ('not-left' as const) : submitting));
  const answer = await Promise.race([submitting, staying]);
  const submitted = answer === 'not-left' ? ({ result: answer } as const) : parseSubmitResult(answer);
  traceStep(tabId, 'form', submitted.result);
  if (submitted.result === 'not-left') return submitted.result;
  if (submitted.result !== 'blocked') return 'sent';
  if (submitted.cookieAfter !== submitted.cookieBefore) return follow(tabId, destination);

  if (signal.aborted) return 'sent';
  const fetched = parseFetchResult(await answerOf(runInPage(tabId, postByFetch, [form])));
  traceStep(tabId, 'fetch', fetched.result);
  if (fetched.cookieAfter !== fetched.cookieBefore) return follow(tabId, destination);
  if (fetched.result === 'sent') return 'refused';
  if (fetched.result === 'no-answer') return 'sent';

  if (signal.aborted) return 'sent';
  traceStep(tabId, 'form of ours', 'sent');
  return follow(tabId, `${ownUrl(FORM_PAGE)}#${keepForm({ url, fields })}`);
}

async function follow(tabId: number, url: string): Promise<'sent'> {
  await navigate(tabId, url);
  return 'sent';
}

/** `undefined` if the document is gone, and with it the script's answer. */
async function answerOf(script: Promise<unknown>): Promise<unknown> {
  try {
    return await script;
  } catch {
    return undefined;
  }
}
