import type { LinkedRole } from '../core/roles/linked-role.ts';
import type { Role } from '../core/roles/role.ts';
import { parseConsoleUrl, splitSessionPrefix } from './console-url.ts';

/** The one query that Hatrack adds to a console page's address. That the console takes no offence at it is not proven. */
const QUERY = 'hatrack';

/**
 * The address of a console page with the role to open it in: `hatrack=ACCOUNT/ROLE`, the page's session left out.
 * `undefined` for anything but a console page of the role's partition. Everything else of the address stays as it is,
 * letter by letter: some consoles take it ill if another writes it anew.
 */
export function pageLink(url: string, { account, roleName, partition }: Role): string | undefined {
  if (parseConsoleUrl(url)?.partition !== partition) return undefined;
  const page = withoutLinkedRole(new URL(url));
  page.hostname = splitSessionPrefix(page.hostname).host;
  const value = encodeURIComponent(`${account}/${roleName}`).replaceAll('%2F', '/');
  page.search = [page.search.slice(1), `${QUERY}=${value}`].filter(Boolean).join('&');
  return page.href;
}

/**
 * What can name a role: an account's number or alias, then a role's name behind its path, if any, as IAM lets them be
 * written. Nothing else of a link is ever shown.
 */
const LINKED_ROLE = /^([a-z0-9-]{3,63})\/((?:[!-~]{1,511}\/)?[\w+=,.@-]{1,64})$/i;

/** The role that a console page's address asks for; `undefined` where it asks for none that could be one. */
export function linkedRole(url: string): LinkedRole | undefined {
  const value = URL.canParse(url) ? (new URL(url).searchParams.get(QUERY) ?? '') : '';
  const [, account, roleName] = LINKED_ROLE.exec(value) ?? [];
  return account === undefined || roleName === undefined ? undefined : { account, roleName };
}

/** The same address without that query. */
export function withoutLinkedRole(url: URL): URL {
  const page = new URL(url);
  const pairs = page.search.slice(1).split('&');
  if (pairs.some(isOurs)) page.search = pairs.filter(pair => !isOurs(pair)).join('&');
  return page;
}

function isOurs(pair: string): boolean {
  return pair.startsWith(`${QUERY}=`);
}
