import type { PageAnswer } from '../../core/roles/session-state.ts';

/** In Firefox a content script has to use this `fetch` to ask as its page does. */
interface PageWindow {
  readonly content?: { readonly fetch?: unknown };
}

/**
 * Runs inside the page, in the isolated world, and uses nothing from outside of this function. Asks for the page's
 * credentials as the page itself does from time to time (docs/console.md 9.1.1). Reads no answer, so neither the token nor
 * the credentials leave the page.
 * @param credentialsData selector of the metadata that say where and how to ask
 * @returns the HTTP status; 0 if the page does not say how to ask, or no answer came
 */
export async function askCredentials(credentialsData: string): Promise<number> {
  try {
    const { content: own } = globalThis as PageWindow;
    // In Chromium an element of the page may have this name.
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

/** What the status says about the page and its session: 401 is an invalid session, 403 another token (docs/console.md 9.1.1). */
export function readPageAnswer(status: unknown): PageAnswer {
  if (typeof status === 'number' && status >= 200 && status <= 299) return 'alive';
  if (status === 401) return 'ended';
  return status === 403 ? 'outdated' : 'silent';
}
