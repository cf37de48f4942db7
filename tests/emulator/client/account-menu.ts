import { formatAccount } from './account-info.ts';
import { displayNames } from './display-names.ts';
import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import type { PageFacts } from './page-facts.ts';
import { DATA_TEST_IDS, roleHistory } from './role-history.ts';
import { sessionActions, sessionRoles } from './session-menu.ts';
import { switchBackForm } from './sign-in-forms.ts';

/** What the account button opens, 2021 to 2024. Nobody knows the list of roles of today (docs/console.md 4.3, 4.4.4). */
export function accountMenu(identity: PageIdentity, { signIn, accountInfo }: PageFacts): HTMLElement {
  return element(
    'div',
    { id: 'menu--account', hidden: true },
    accountDetail(identity),
    ...(identity.differentiator === undefined
      ? classicParts(identity, signIn)
      : [sessionActions(identity.differentiator, signIn), sessionRoles(identity, signIn)]),
    accountInfo === 'falsy' ? element('div', { hidden: true }, ...displayNames(identity)) : undefined,
  );
}

function classicParts(identity: PageIdentity, signIn: string): (HTMLElement | undefined)[] {
  const home = encodeURIComponent(location.href);
  return [
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
    roleHistory(identity, signIn, DATA_TEST_IDS),
  ];
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
