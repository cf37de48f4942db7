import { accountLabel, roleBackground } from './account-label.ts';
import { displayNames } from './display-names.ts';
import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import { openOnClick } from './open-on-click.ts';
import { type PageFacts, regionName } from './page-facts.ts';
import { accountedRole, type RowNames, roleHistory } from './role-history.ts';
import { switchBackForm } from './sign-in-forms.ts';

const NAMES: RowNames = (role, index) => ({
  item: { id: `awsc-recent-role-${index}`, class: role.isCurrent ? 'awsc-current-role' : undefined },
  color: { class: 'awsc-role-color' },
  submit: {
    id: `awsc-recent-role-switch-${index}`,
    class: 'awsc-role-submit awsc-role-display-name',
    title: accountedRole(role),
  },
});

/** The header of 2016 to the middle of 2020: the page contains all menus, as links and forms (docs/console.md 4.1). */
export function header2016(identity: PageIdentity, facts: PageFacts): HTMLElement {
  const user = userButton(identity);
  const userContent = userMenu(identity, facts);
  if (identity.roles) openOnClick(user, userContent);
  const region = element(
    'a',
    { id: 'nav-regionMenu', class: 'nav-elt nav-menu', role: 'button', tabindex: '0' },
    element('div', { class: 'nav-elt-label' }, regionName(facts)),
  );
  const regionContent = regionMenu(facts);
  openOnClick(region, regionContent);
  return element(
    'div',
    { id: 'awsgnav' },
    element(
      'div',
      { id: 'nav-menubar' },
      element('a', { id: 'nav-logo', class: 'nav-elt', href: '/' }, 'aws'),
      element('div', { class: 'nav-menu-box' }, user, userContent),
      element('div', { class: 'nav-menu-box' }, region, regionContent),
    ),
  );
}

function userButton(identity: PageIdentity): HTMLAnchorElement {
  const label = accountLabel(identity);
  const { roleDisplayNameUser, roleDisplayNameAccount, loginDisplayNameUser } = identity.info;
  const title = identity.isSwitched
    ? `${roleDisplayNameUser}/${loginDisplayNameUser} @ ${roleDisplayNameAccount}`
    : label;
  const text = element('div', { class: 'nav-elt-label', title }, label);
  return element(
    'a',
    {
      id: 'nav-usernameMenu',
      class: `nav-elt nav-menu${identity.isSwitched ? ' awsc-has-switched-role' : ''}`,
      role: 'button',
      tabindex: '0',
    },
    identity.isSwitched
      ? element('div', { class: 'awsc-switched-role-username-wrapper', ...roleBackground(identity) }, text)
      : text,
  );
}

function userMenu(identity: PageIdentity, { signIn }: PageFacts): HTMLDivElement {
  const home = encodeURIComponent(location.href);
  const [user, account, ...ofRole] = displayNames(identity);
  const isFederated = identity.info.loginDisplayNameUser.includes('/');
  const label = (of: string, text: string): HTMLElement =>
    element('span', { id: `awsc-login-display-name-label-${of}` }, text);
  return element(
    'div',
    {
      id: 'usernameMenuContent',
      class: [
        'awsc-switch-role-support awsc-switch-role-available',
        identity.isSwitched ? 'awsc-switched-role' : '',
      ].join(' '),
      hidden: true,
    },
    element(
      'div',
      { id: 'awsc-login-account-section' },
      element('p', {}, identity.isSwitched ? 'Logged in as:' : ''),
      element('p', {}, label('user', isFederated ? 'Federated Login: ' : 'IAM User: '), user),
      element('p', {}, label('account', 'Account: '), account),
    ),
    identity.isSwitched
      ? element(
          'div',
          { id: 'awsc-active-role-section' },
          element('p', {}, 'Currently active as:'),
          ...ofRole.map(name => element('p', {}, name)),
          backForm(identity, signIn),
        )
      : undefined,
    roleHistory(identity, signIn, NAMES),
    element(
      'a',
      { id: 'awsc-switch-role', href: `https://${signIn}/switchrole?src=nav&redirect_uri=${home}` },
      'Switch Role',
    ),
    element(
      'div',
      { id: 'awsc-username-menu-footer' },
      element(
        'a',
        { id: 'aws-console-logout', href: `https://${signIn}/oauth?Action=logout&redirect_uri=${home}` },
        'Sign Out',
      ),
    ),
  );
}

function backForm({ info }: PageIdentity, signIn: string): HTMLFormElement {
  const form = switchBackForm(signIn, {
    id: 'awsc-exit-role',
    'data-testid': undefined,
    value: `Back to ${info.loginDisplayNameUser}`,
  });
  form.id = 'awsc-exit-role-form';
  return form;
}

function regionMenu({ regions, region }: PageFacts): HTMLDivElement {
  const links = regions.map(({ id, name }) =>
    element(
      'a',
      { 'data-region-id': id, href: `?region=${id}`, class: id === region ? 'current-region' : undefined },
      name,
    ),
  );
  return element('div', { id: 'regionMenuContent', hidden: true }, ...links);
}
