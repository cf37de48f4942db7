import type { Answer, RequestKind } from './server/answer.ts';
import type { Exchange } from './server/exchange.ts';

/** One request and its answer, without cookies. */
export interface JournalEntry {
  readonly kind: RequestKind;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Fields of a posted form, decoded once as a server does. */
  readonly form: Readonly<Record<string, string>>;
  /** The same fields as they were sent. */
  readonly formOnWire: Readonly<Record<string, string>>;
  /** The body of a posted JSON, and the answer. */
  readonly json?: unknown;
  readonly answer?: string;
  readonly origin?: string;
  readonly referer?: string;
  /** The `Sec-Fetch-*` headers: site, mode, dest, user. */
  readonly secFetch: Readonly<Record<string, string>>;
  readonly status: number;
  readonly location?: string;
  /** Why a switch was refused. */
  readonly refusal?: string;
}

export interface Journal {
  entries(): readonly JournalEntry[];
  add(exchange: Exchange, answer: Answer): void;
  clear(): void;
}

/** Keeps requests and answers, oldest first, without scripts and styles of the emulator's own pages. */
export function createJournal(): Journal {
  let entries: readonly JournalEntry[] = [];
  return {
    entries: () => entries,
    add(exchange, answer) {
      if (answer.kind !== 'asset') entries = [...entries, describe(exchange, answer)];
    },
    clear() {
      entries = [];
    },
  };
}

function describe(exchange: Exchange, { kind, status, headers, body, refusal }: Answer): JournalEntry {
  const { origin, referer } = exchange.headers;
  const isJson = exchange.json !== undefined;
  return {
    kind,
    method: exchange.method,
    host: exchange.host,
    path: exchange.url.pathname,
    query: Object.fromEntries(exchange.url.searchParams),
    form: Object.fromEntries(exchange.form),
    formOnWire: isJson ? {} : readWire(exchange.body),
    ...(isJson && { json: exchange.json, ...(body !== undefined && { answer: body }) }),
    ...(origin !== undefined && { origin }),
    ...(referer !== undefined && { referer }),
    secFetch: readSecFetch(exchange.headers),
    status,
    ...(headers?.location !== undefined && { location: headers.location }),
    ...(refusal !== undefined && { refusal }),
  };
}

function readWire(body: string): Record<string, string> {
  const pairs = body.split('&').filter(Boolean);
  return Object.fromEntries(pairs.map(pair => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '')]));
}

function readSecFetch(headers: Exchange['headers']): Record<string, string> {
  const prefix = 'sec-fetch-';
  const names = Object.keys(headers).filter(name => name.startsWith(prefix));
  return Object.fromEntries(names.map(name => [name.slice(prefix.length), String(headers[name])]));
}
