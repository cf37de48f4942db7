import type { Html } from './html.ts';

export type RequestKind =
  | 'switch'
  | 'switch-back'
  | 'switch-page'
  | 'sign-in'
  | 'sign-in-page'
  | 'sign-out'
  | 'oauth'
  | 'federation'
  | 'portal'
  | 'opt-in'
  | 'preflight'
  | 'limit-page'
  | 'selector-page'
  | 'session-list'
  | 'page'
  | 'credentials'
  | 'frame'
  | 'asset'
  | 'unknown';

export interface Answer {
  readonly status: number;
  readonly kind: RequestKind;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` lines. */
  readonly cookies?: readonly string[];
  readonly body?: string;
  /** The browser gets no answer: it waits, or the connection closes. */
  readonly never?: 'stalled' | 'dropped';
  /** Why a switch was refused. Only the journal gets this, not the browser. */
  readonly refusal?: string;
}

export function page(kind: RequestKind, body: Html, more: Partial<Answer> = {}): Answer {
  const headers = { 'content-type': 'text/html; charset=utf-8', ...more.headers };
  return { status: 200, kind, body: `<!doctype html>${body.markup}`, ...more, headers };
}

export function redirect(kind: RequestKind, location: string, more: Partial<Answer> = {}): Answer {
  return { status: 302, kind, ...more, headers: { location, ...more.headers } };
}

export function asset(type: string, body: string): Answer {
  return { status: 200, kind: 'asset', headers: { 'content-type': `${type}; charset=utf-8` }, body };
}
