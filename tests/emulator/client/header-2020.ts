import { coloredLabel } from './account-label.ts';
import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import { openOnClick } from './open-on-click.ts';
import { type PageFacts, regionName } from './page-facts.ts';
import { type RowNames, roleHistory } from './role-history.ts';
import { switchBackForm } from './sign-in-forms.ts';

const NAMES: RowNames = (role, index) => ({
  item: { id: `awsc-recent-role-${index}`, class: role.isCurrent ? 'globalNav-0132' : undefined },
  color: { class: 'globalNav-0131' },
  submit: { id: `role-history__list__item__${index}` },
});

/** The header of September 2020. Its classes mean nothing, so scripts use its ids (docs/console.md 4.2). */
export function header2020(identity: PageIdentity, facts: PageFacts): HTMLElement {
  const account = button('nav-usernameMenu', coloredLabel(identity));
  const accountMenu = menu('menu--account', ...names(identity), ...links(identity, facts));
  if (identity.roles) openOnClick(account, accountMenu);
  const region = button('nav-regionMenu', regionName(facts));
  const regions = facts.regions.map(({ id, name }) =>
    element('li', {}, element('a', { href: `?region=${id}` }, `${name} ${id}`)),
  );
  const regionMenu = menu('menu--regions', element('ul', {}, ...regions));
  openOnClick(region, regionMenu);
  return element(
    'header',
    { id: 'awsc-nav-header', class: 'globalNav-0101' },
    element(
      'nav',
      { class: 'globalNav-0102', 'aria-label': 'Global' },
      element('a', { 'data-testid': 'nav-logo', href: '/', class: 'globalNav-0103' }, 'aws'),
      element('span', { class: 'globalNav-0110' }, account, accountMenu),
      element('span', { class: 'globalNav-0110' }, region, regionMenu),
    ),
  );
}

function names({ info }: PageIdentity): HTMLElement[] {
  const rows = [
    ['My account', info.roleDisplayNameAccount ?? info.loginDisplayNameAccount],
    ['Signed in as', info.loginDisplayNameUser],
    ...(info.roleDisplayNameUser === undefined ? [] : [['Active role', info.roleDisplayNameUser]]),
  ];
  return rows.map(([label, name]) => element('p', { class: 'globalNav-0120' }, `${label}: ${name}`));
}

function links(identity: PageIdentity, { signIn }: PageFacts): (HTMLElement | undefined)[] {
  const home = encodeURIComponent(location.href);
  return [
    roleHistory(identity, signIn, NAMES),
    identity.isSwitched ? switchBackForm(signIn) : undefined,
    element(
      'a',
      { 'data-testid': 'awsc-switch-roles', href: `https://${signIn}/switchrole?src=nav&redirect_uri=${home}` },
      'Switch Roles',
    ),
  ];
}

function button(id: string, label: Node | string): HTMLButtonElement {
  return element('button', { type: 'button', id, class: 'globalNav-0111', 'aria-expanded': 'false' }, label);
}

function menu(id: string, ...children: readonly (Node | undefined)[]): HTMLDivElement {
  return element('div', { id, class: 'globalNav-0112', hidden: true }, ...children);
}
