import { request } from 'node:https';
import { checksum } from './checksum.ts';
import { type CookieStore, createCookieStore } from './cookie-store.ts';
import type { Emulator, SignInOptions } from './emulator.ts';

export interface Reply {
  readonly status: number;
  readonly location: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly setCookies: readonly string[];
  readonly body: string;
}

/** A client like a browser without pages: it keeps cookies by domain and does not follow redirects by itself. */
export interface CookieClient {
  get(url: string): Promise<Reply>;
  /** Follows redirects to their end; `url` is the last address. */
  follow(url: string): Promise<Reply & { readonly url: string }>;
  post(url: string, fields: Readonly<Record<string, string>>): Promise<Reply>;
  signIn(user: string, options?: SignInOptions): Promise<Reply>;
  /** Posts a switch as a page does; `fields` replace the defaults. */
  switchTo(fields: Readonly<Record<string, string>>, host?: string): Promise<Reply>;
  /** Any other request. */
  send(method: string, url: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Reply>;
  /** The value of a cookie, as the console's pages see it. */
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

const SIGN_IN = 'signin.aws.amazon.com';
const REDIRECTS = 10;

export function createCookieClient(emulator: Emulator): CookieClient {
  const cookieStore = createCookieStore();
  const csrf = () => String(checksum(decodeURIComponent(cookieStore.value('aws-userInfo') ?? '')));
  const client: CookieClient = {
    get: url => client.send('GET', url, {}),
    async follow(url) {
      let at = url;
      for (let count = 0; count <= REDIRECTS; count += 1) {
        const reply = await client.get(at);
        if (!reply.location) return { ...reply, url: at };
        at = new URL(reply.location, at).href;
      }
      throw new Error(`More than ${REDIRECTS} redirects from ${url}, the last to ${at}`);
    },
    post: (url, fields) =>
      client.send(
        'POST',
        url,
        { 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams(fields).toString(),
      ),
    signIn: (user, options) => client.get(emulator.signInUrl(user, options)),
    switchTo: (fields, host = SIGN_IN) =>
      client.post(`https://${host}/switchrole`, {
        action: 'switchFromBasis',
        csrf: csrf(),
        redirect_uri: encodeURIComponent(emulator.consoleUrl),
        ...fields,
      }),
    send: (...parts) => send(emulator, cookieStore, ...parts),
    cookie: name => cookieStore.value(name),
    setCookie: (name, value) => cookieStore.set(name, value, '.aws.amazon.com'),
  };
  return client;
}

function send(
  { port, certificate }: Emulator,
  cookieStore: CookieStore,
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Reply> {
  const { hostname, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      servername: hostname,
      ca: certificate,
      path: pathname + search,
      method,
      headers: { host: hostname, cookie: cookieStore.header(hostname), ...headers },
    });
    sent.on('error', reject).on('response', async response => {
      const setCookies = response.headers['set-cookie'] ?? [];
      for (const line of setCookies) cookieStore.keep(line, hostname);
      let text = '';
      for await (const piece of response.setEncoding('utf8')) text += piece;
      const { statusCode: status = 0, headers: answered } = response;
      resolve({ status, location: answered.location ?? '', headers: answered, setCookies, body: text });
    });
    sent.end(body);
  });
}
