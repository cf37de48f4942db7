import type { CookieClient, Reply } from '../cookie-client.ts';
import type { Emulator } from '../emulator.ts';

/** A page of a session, as a request got it. */
export interface SessionPage {
  readonly url: string;
  readonly differentiator: string;
  /** Of `awsc-session-data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Signs in in multi-session mode, and follows the redirects to the session's page. */
export async function signInToSession(emulator: Emulator, browser: CookieClient, user: string): Promise<SessionPage> {
  return readSessionPage(await browser.follow(emulator.signInUrl(user, { multiSession: true })));
}

export function readSessionPage({ body, url }: { readonly body: string; readonly url: string }): SessionPage {
  const [, content = '{}'] = /name="awsc-session-data" content="([^"]*)"/.exec(body) ?? [];
  const data = JSON.parse(content.replaceAll('&#34;', '"'));
  return { url, differentiator: new URL(url).host.slice(0, 21), data };
}

/** Posts a switch as a session's page does; `fields` and `headers` replace the defaults. */
export function switchSession(
  browser: CookieClient,
  page: SessionPage,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const redirectUri = page.url.replace(`${page.differentiator}.`, '');
  return browser.send(
    'POST',
    `https://${page.data.signInEndpoint}/sessions/${page.differentiator}/v1/switchrole`,
    {
      origin: new URL(page.url).origin,
      'content-type': 'application/json',
      'x-csrf-protection': '1',
      ...headers,
    },
    JSON.stringify({ account: '', roleName: '', displayName: '', color: '', redirectUri, ...fields }),
  );
}

/** Switches, and follows the redirects to the new session's page. */
export async function openRole(
  browser: CookieClient,
  page: SessionPage,
  fields: Readonly<Record<string, string>>,
): Promise<SessionPage> {
  const { body } = await switchSession(browser, page, fields);
  return readSessionPage(await browser.follow(JSON.parse(body).destination));
}
