import type { IncomingMessage } from 'node:http';

/** A request as the emulator's pages see it. */
export interface Exchange {
  readonly method: string;
  /** Without a port, lower case. */
  readonly host: string;
  readonly url: URL;
  readonly body: string;
  /** Empty if the body is no form. */
  readonly form: URLSearchParams;
  /** The body, if it is valid JSON. */
  readonly json?: unknown;
  /** By name, with the raw values of the header. */
  readonly cookies: ReadonlyMap<string, string>;
  readonly headers: IncomingMessage['headers'];
}

const BODY_LIMIT = 1_000_000;

/** Reads a request to its end. Throws at a body over 1 MB or an invalid address. */
export async function readExchange(request: IncomingMessage): Promise<Exchange> {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) {
    body += piece;
    if (body.length > BODY_LIMIT) throw new RangeError('The body is over 1 MB');
  }
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
  const isJson = /^application\/json\b/.test(request.headers['content-type'] ?? '');
  return {
    method: request.method ?? 'GET',
    host,
    url: new URL(request.url ?? '/', `https://${host}`),
    body,
    form: new URLSearchParams(isJson ? '' : body),
    ...(isJson && { json: parse(body) }),
    cookies: readCookies(request.headers.cookie ?? ''),
    headers: request.headers,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readCookies(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(/;\s*/).map(pair => {
    const [name = '', ...value] = pair.split('=');
    return [name.trim(), value.join('=')] as const;
  });
  return new Map(pairs.filter(([name]) => name).reverse());
}
