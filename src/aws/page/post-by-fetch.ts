import { isRecord } from '../../core/guards.ts';
import { LONGEST } from '../../core/limits.ts';
import { textOf } from '../values/read-fields.ts';

interface FormToPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The cookie to watch: `USER_INFO_COOKIE`. */
  readonly cookie: string;
  /** ms */
  readonly timeoutMs: number;
  /** ms to wait for the cookie of a redirect that was stopped. */
  readonly settle: number;
}

/**
 * `sent`: an answer came, which the script cannot read. `no-answer`: it took too long, but Amazon may have the request.
 * `failed`: a policy or the network stopped the request or its redirect. Cookie values as in `document.cookie`.
 */
export interface FetchResult {
  readonly result: 'sent' | 'no-answer' | 'failed';
  readonly cookieBefore: string | undefined;
  readonly cookieAfter: string | undefined;
}

/**
 * Runs inside the page, in the isolated world, and uses nothing from outside of this function. Posts the fields of a form
 * by a fetch: in Chromium the page's policy does not limit a content script's fetch (docs/console.md 4.8.3). The answer
 * cannot be read; a changed cookie shows that the switch has happened.
 */
export async function postByFetch({ url, fields, cookie, timeoutMs, settle }: FormToPost): Promise<FetchResult> {
  const readCookie = (): string | undefined =>
    document.cookie
      .split('; ')
      .find(pair => pair.startsWith(`${cookie}=`))
      ?.slice(cookie.length + 1);
  const cookieBefore = readCookie();
  let result: FetchResult['result'] = 'sent';
  try {
    await fetch(url, {
      method: 'POST',
      mode: 'no-cors',
      credentials: 'include',
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    result = error instanceof DOMException && error.name === 'TimeoutError' ? 'no-answer' : 'failed';
    await new Promise(resolve => setTimeout(resolve, settle));
  }
  return { result, cookieBefore, cookieAfter: readCookie() };
}

/** Checks what `postByFetch` answered. No answer means that it did not get to its end. */
export function parseFetchResult(value: unknown): FetchResult {
  if (!isRecord(value)) return { result: 'failed', cookieBefore: undefined, cookieAfter: undefined };
  return {
    result: value.result === 'sent' || value.result === 'no-answer' ? value.result : 'failed',
    cookieBefore: textOf(value, 'cookieBefore', LONGEST.cookie),
    cookieAfter: textOf(value, 'cookieAfter', LONGEST.cookie),
  };
}
