import { hasSections, isHtml, MAX_LAYER_BYTES } from '../../core/layers/layer-limits.ts';
import type { TeamTrouble } from '../../core/layers/team-state.ts';

export type Fetched =
  | { readonly result: 'text'; readonly text: string; readonly etag?: string }
  | { readonly result: 'unchanged' }
  | { readonly result: 'failed'; readonly trouble: TeamTrouble };

export interface FetchLimits {
  /** ms for the whole answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Answers that have the whole text. Other 2xx answers have a part of it, or nothing. */
const TEXT_STATUSES: readonly number[] = [200, 203];

const LIMITS: FetchLimits = { timeoutMs: 10_000, maxBytes: MAX_LAYER_BYTES };

/**
 * Fetches a team's text. Sends no cookies, and leaves nothing in the browser's disk cache.
 * @param etag of the stored text: the server may answer that the text has not changed
 */
export async function fetchText(url: string, etag?: string, limits = LIMITS): Promise<Fetched> {
  const request: RequestInit = {
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(limits.timeoutMs),
    ...(etag !== undefined && { headers: { 'If-None-Match': etag } }),
  };
  try {
    return await readAnswer(await fetch(url, request), url, etag !== undefined, limits.maxBytes);
  } catch (error) {
    if (error instanceof DOMException && /^(Timeout|Abort)Error$/.test(error.name)) return failed({ why: 'timeout' });
    return failed({ why: (await leadsAway(url, request)) ? 'redirected' : 'unreachable' });
  }
}

/** @param isKnown whether the request had an etag: without one, no answer can mean that the text has not changed */
async function readAnswer(response: Response, url: string, isKnown: boolean, maxBytes: number): Promise<Fetched> {
  const { origin } = new URL(response.url || url);
  if (origin !== new URL(url).origin) return failed({ why: 'redirected', to: origin });
  if (response.status === 304 && isKnown) return { result: 'unchanged' };
  if (!TEXT_STATUSES.includes(response.status)) return failed({ why: 'status', status: response.status });
  const bytes = await readBytes(response, maxBytes);
  if (!bytes) return failed({ why: 'too-large' });
  const text = decode(bytes);
  if (text === undefined) return failed({ why: 'not-text' });
  if (isHtml(text)) return failed({ why: 'html' });
  if (!hasSections(text)) return failed({ why: 'no-sections' });
  const etag = response.headers.get('etag');
  return { result: 'text', text, ...(etag !== null && { etag }) };
}

/** Reads at most so many bytes; `undefined` if there are more. */
async function readBytes(response: Response, most: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether an address redirects. A redirect to a host that Hatrack may not read fails like a server that does not answer;
 * a request that does not follow redirects shows the difference.
 */
async function leadsAway(url: string, request: RequestInit): Promise<boolean> {
  try {
    const { type } = await fetch(url, { ...request, redirect: 'manual' });
    return type === 'opaqueredirect';
  } catch {
    return false;
  }
}

function failed(trouble: TeamTrouble): Fetched {
  return { result: 'failed', trouble };
}
