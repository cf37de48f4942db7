import { request } from 'node:https';
import { checksum } from './checksum.ts';
import type { Emulator, SignInOptions } from './emulator.ts';

export interface Reply {
  readonly status: number;
  readonly location: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly setCookies: readonly string[];
  readonly body: string;
}

/** A browser without pages: it keeps cookies by domain and follows no redirect. */
export interface CookieClient {
  get(url: string): Promise<Reply>;
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Reply>;
  signIn(user: string, options?: SignInOptions): Promise<Reply>;
  /** Posts a switch as a page does; `fields` replace what is there by default. */
  switchTo(fields: Readonly<Record<string, string>>, host?: string): Promise<Reply>;
  /** The value of a cookie that the console's pages see. */
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

type Jar = Map<string, { readonly domain: string; readonly value: string }>;

const SIGN_IN = 'signin.aws.amazon.com';

export function createCookieClient(emulator: Emulator): CookieClient {
  const jar: Jar = new Map();
  const cookie = (name: string) => jar.get(name)?.value;
  const csrf = () => String(checksum(decodeURIComponent(cookie('aws-userInfo') ?? '')));
  const client: CookieClient = {
    get: url => send(emulator, jar, url),
    post: (url, fields) => send(emulator, jar, url, new URLSearchParams(fields).toString()),
    signIn: (user, options) => client.get(emulator.signInUrl(user, options)),
    switchTo: (fields, host = SIGN_IN) =>
      client.post(`https://${host}/switchrole`, {
        action: 'switchFromBasis',
        csrf: csrf(),
        redirect_uri: encodeURIComponent(emulator.consoleUrl),
        ...fields,
      }),
    cookie,
    setCookie: (name, value) => jar.set(name, { domain: '.aws.amazon.com', value }),
  };
  return client;
}

function send({ port, certificate }: Emulator, jar: Jar, url: string, body?: string): Promise<Reply> {
  const { hostname, pathname, search } = new URL(url);
  const cookies = [...jar].filter(([, { domain }]) => `.${hostname}`.endsWith(domain));
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      servername: hostname,
      ca: certificate,
      path: pathname + search,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        host: hostname,
        cookie: cookies.map(([name, { value }]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    sent.on('error', reject).on('response', async response => {
      const setCookies = response.headers['set-cookie'] ?? [];
      for (const line of setCookies) keep(jar, line);
      let text = '';
      for await (const piece of response.setEncoding('utf8')) text += piece;
      const { statusCode: status = 0, headers } = response;
      resolve({ status, location: headers.location ?? '', headers, setCookies, body: text });
    });
    sent.end(body);
  });
}

function keep(jar: Jar, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const domain = /Domain=([^;]+)/.exec(line)?.[1] ?? '';
  if (line.includes('Max-Age=0')) jar.delete(name);
  else jar.set(name, { domain, value });
}
