import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import { accountedRole } from './role-history.ts';
import type { RecentRole } from './role-list.ts';

/** What the account menu offers in multi-session mode. Nobody knows how it really looks. */
export function sessionActions(differentiator: string, signIn: string): HTMLElement {
  const home = encodeURIComponent(location.origin.replace(`${differentiator}.`, '') + location.pathname);
  const link = (id: string, path: string, text: string) => element('a', { id, href: `https://${signIn}${path}` }, text);
  return element(
    'div',
    { class: 'actions' },
    link('awsc-add-session', `/signin?redirect_uri=${home}`, 'Add session'),
    link('aws-console-logout', `/sessions/${differentiator}/v1/logout`, 'Sign out'),
    link('awsc-logout-all', `/oauth?Action=logout&redirect_uri=${home}`, 'Sign out from all sessions'),
  );
}

/** The roles of the history. Each opens as a further session (docs/console.md 1.6.2, 3.3). */
export function sessionRoles({ roles = [], differentiator }: PageIdentity, signIn: string): HTMLElement | undefined {
  if (roles.length === 0 || differentiator === undefined) return undefined;
  const items = roles.map(role => {
    const button = element('button', { type: 'button', title: accountedRole(role) }, role.label);
    button.addEventListener('click', () => void openSession(role, differentiator, signIn));
    return element('li', { 'data-testid': 'awsc-role-history-list-item' }, button);
  });
  return element(
    'div',
    {},
    element('h3', { id: 'awsc-recent-roles-label' }, 'Role history'),
    element('ul', { id: 'awsc-username-menu-recent-roles' }, ...items),
  );
}

async function openSession(role: RecentRole, differentiator: string, signIn: string): Promise<void> {
  const { account, color, label, roleName } = role;
  const redirectUri = location.href.replace(`${differentiator}.`, '');
  const answer = await fetch(`https://${signIn}/sessions/${differentiator}/v1/switchrole`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'X-CSRF-PROTECTION': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ account, color, displayName: label, redirectUri, roleName }),
  });
  const { destination } = (await answer.json()) as { destination?: string };
  if (destination) window.open(destination, '_blank');
}
