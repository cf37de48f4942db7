import { formatAccount } from './account-info.ts';
import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import type { PageFacts } from './page-facts.ts';
import { roleForm, switchBackForm } from './sign-in-forms.ts';

/** What the account button opens. The list of roles has the names of 2021 to 2024: today's are not known (console.md 4.3, 4.4). */
export function accountMenu(identity: PageIdentity, { signIn }: PageFacts): HTMLElement {
  const home = encodeURIComponent(location.href);
  return element(
    'div',
    { id: 'menu--account', hidden: true },
    accountDetail(identity),
    element(
      'div',
      { class: 'actions' },
      identity.isSwitched ? switchBackForm(signIn) : undefined,
      element(
        'a',
        {
          id: 'awsc-switch-role',
          'data-testid': 'awsc-switch-roles',
          href: `https://${signIn}/switchrole?src=nav&redirect_uri=${home}`,
        },
        'Switch role',
      ),
      element(
        'a',
        { id: 'aws-console-logout', href: `https://${signIn}/oauth?Action=logout&redirect_uri=${home}` },
        'Sign out',
      ),
    ),
    roleHistory(identity, signIn),
  );
}

function roleHistory({ roles = [] }: PageIdentity, signIn: string): HTMLElement | undefined {
  if (roles.length === 0) return undefined;
  const items = roles.map(role => {
    const title = `${role.roleName} @ ${formatAccount(role.account)}`;
    return element('li', { 'data-testid': 'awsc-role-history-list-item', title }, roleForm(role, signIn));
  });
  return element(
    'div',
    {},
    element('h3', { id: 'awsc-recent-roles-label' }, 'Role history'),
    element('ul', { id: 'awsc-username-menu-recent-roles' }, ...items),
  );
}

function accountDetail({ info, isSwitched, accountId }: PageIdentity): HTMLElement {
  const userKind = info.loginDisplayNameUser.includes('/') ? 'Federated user' : 'IAM user';
  const rows = isSwitched
    ? [
        ['Currently active as', info.roleDisplayNameUser],
        ['Account ID', formatAccount(accountId)],
        ['Signed in as', info.loginDisplayNameUser],
        ['Account ID', info.loginDisplayNameAccount],
      ]
    : [
        ['Account ID', formatAccount(accountId)],
        [userKind, info.loginDisplayNameUser],
      ];
  return element(
    'div',
    { 'data-testid': 'account-detail-menu' },
    ...rows.map(([name = '', value = ''], index) => {
      const copies = index > 1 ? undefined : copyButton(name, value);
      return element('div', {}, element('span', {}, `${name}: `), element('span', {}, value), copies);
    }),
  );
}

function copyButton(name: string, value: string): HTMLButtonElement {
  const what = name === 'Account ID' ? 'accountid' : 'username';
  const button = element(
    'button',
    { type: 'button', 'data-testid': `awsc-copy-${what}`, 'aria-label': `Copy ${name}` },
    'Copy',
  );
  button.addEventListener('click', () => void navigator.clipboard.writeText(value.replaceAll('-', '')));
  return button;
}
