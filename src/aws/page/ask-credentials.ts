import type { PageAnswer } from '../../core/roles/session-state.ts';

/** Firefox's way for a content script to ask as its page does: by itself it would ask in its own name. */
interface PageWindow {
  readonly content?: { readonly fetch?: unknown };
}

/**
 * Runs inside the page, isolated world; uses nothing from around it. Asks for the page's credentials as the page itself
 * does every now and then (docs/console.md 9.1). Neither the token nor the credentials leave the page: the answer is not read.
 * @param credentialsData selector of the metadata that say where and how to ask
 * @returns the HTTP status; 0 where the page says not how to ask, or no answer came
 */
export async function askCredentials(credentialsData: string): Promise<number> {
  try {
    const { content: own } = globalThis as PageWindow;
    // In Chromium an element of the page may go by that name.
    const page = typeof own?.fetch === 'function' ? (own as typeof globalThis) : globalThis;
    const content = document.querySelector(credentialsData)?.getAttribute('content') ?? '{}';
    const { browserCredsFullPath: path, csrfToken } = JSON.parse(content) as Readonly<Record<string, unknown>>;
    if (typeof path !== 'string' || typeof csrfToken !== 'string') return 0;
    const url = new URL(path, location.origin);
    if (url.origin !== location.origin) return 0;
    const headers = { 'x-csrf-token': csrfToken };
    const answer = await page.fetch(url.href, { method: 'POST', redirect: 'manual', headers });
    void answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}

/** What the status says of the page and of its session: 401 is an invalid session, 403 another token (docs/console.md 9.1). */
export function readPageAnswer(status: unknown): PageAnswer {
  if (typeof status === 'number' && status >= 200 && status <= 299) return 'alive';
  if (status === 401) return 'ended';
  return status === 403 ? 'outdated' : 'silent';
}
