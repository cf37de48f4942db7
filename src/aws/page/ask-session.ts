interface QuestionToSession {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  /** ms */
  readonly timeoutMs: number;
}

/** What came back, unchecked: `parseSessionAnswer` reads it. */
export type RawAnswer =
  | { readonly status: number; readonly text: string }
  /** `timeout`: the answer took too long. `failed`: a policy or the network stopped the request or its answer. */
  | { readonly stopped: 'timeout' | 'failed' };

/**
 * Runs inside the page, in the isolated world, and uses nothing from outside of this function. Asks Amazon's sign-in, as
 * the page's own session, to assume a role. In Chromium only CORS limits a content script's fetch, in Firefox also the
 * page's `connect-src` (docs/console.md 3.3, 4.8.3).
 */
export async function askSession({ url, headers, body, timeoutMs }: QuestionToSession): Promise<RawAnswer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: answer.status, text: (await answer.text()).slice(0, 20_000) };
  } catch (error) {
    return { stopped: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'failed' };
  }
}
