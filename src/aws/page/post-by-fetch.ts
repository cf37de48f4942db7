import { LONGEST } from '../../core/limits.ts';
import { isRecord, textOf } from '../read-fields.ts';

interface FormToPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The cookie to watch: `USER_INFO_COOKIE`. */
  readonly cookie: string;
  /** ms */
  readonly timeoutMs: number;
  /** ms that a cookie of a stopped redirect is given to arrive. */
  readonly settle: number;
}

/**
 * `sent`: something came back, unreadable from here. `no-answer`: it took too long; Amazon may have it all the same.
 * `failed`: a policy or the network stopped it, or its redirect. Cookie values as in `document.cookie`.
 */
export interface FetchResult {
  readonly result: 'sent' | 'no-answer' | 'failed';
  readonly cookieBefore: string | undefined;
  readonly cookieAfter: string | undefined;
}

/**
 * Runs inside the page, isolated world; uses nothing from around it. Posts the same fields as a form would, but by a
 * fetch: in Chromium a content script's is not under the page's policy (docs/console.md 4.8). The answer cannot be read;
 * a changed cookie tells that the switch has happened.
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

/** Checks what `postByFetch` answered; nothing at all means that it did not get to the end. */
export function parseFetchResult(value: unknown): FetchResult {
  if (!isRecord(value)) return { result: 'failed', cookieBefore: undefined, cookieAfter: undefined };
  return {
    result: value.result === 'sent' || value.result === 'no-answer' ? value.result : 'failed',
    cookieBefore: textOf(value, 'cookieBefore', LONGEST.cookie),
    cookieAfter: textOf(value, 'cookieAfter', LONGEST.cookie),
  };
}
