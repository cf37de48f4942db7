import type { LinkedRole } from '../../core/roles/linked-role.ts';
import type { Role } from '../../core/roles/role.ts';
import { parseConsoleUrl } from './console-url.ts';
import { splitSessionPrefix } from './session-prefix.ts';

/** The only query that Hatrack adds to a console page's address. Nobody has proven that all consoles ignore it. */
const QUERY = 'hatrack';

/** What a page's address says of a role. */
export type PagedRole = Pick<Role, 'account' | 'roleName' | 'partition'>;

/**
 * The address of a console page with the role to open it in: `hatrack=ACCOUNT/ROLE`, without the page's session.
 * `undefined` unless it is a console page of the role's partition. Everything else in the address stays as it is,
 * character by character: some consoles fail if it is written in another way.
 */
export function pageLink(url: string, { account, roleName, partition }: PagedRole): string | undefined {
  if (parseConsoleUrl(url)?.partition !== partition) return undefined;
  const page = withoutLinkedRole(new URL(url));
  page.hostname = splitSessionPrefix(page.hostname).host;
  const value = encodeURIComponent(`${account}/${roleName}`).replaceAll('%2F', '/');
  page.search = [page.search.slice(1), `${QUERY}=${value}`].filter(Boolean).join('&');
  return page.href;
}

/**
 * The form of a role in a link: the account's number or alias, then the role's name with its path, in the characters that
 * IAM allows. Hatrack never shows anything else from a link.
 */
const LINKED_ROLE = /^([a-z0-9-]{3,63})\/((?:[!-~]{1,511}\/)?[\w+=,.@-]{1,64})$/i;

/** The role that a console page's address asks for; `undefined` if there is none. */
export function linkedRole(url: string): LinkedRole | undefined {
  const value = URL.canParse(url) ? (new URL(url).searchParams.get(QUERY) ?? '') : '';
  const [, account, roleName] = LINKED_ROLE.exec(value) ?? [];
  return account === undefined || roleName === undefined ? undefined : { account, roleName };
}

/** The same address without Hatrack's query. */
export function withoutLinkedRole(url: URL): URL {
  const page = new URL(url);
  const pairs = page.search.slice(1).split('&');
  if (pairs.some(isOurs)) page.search = pairs.filter(pair => !isOurs(pair)).join('&');
  return page;
}

function isOurs(pair: string): boolean {
  return pair.startsWith(`${QUERY}=`);
}
