import { coloredLabel } from './account-label.ts';
import { accountMenu } from './account-menu.ts';
import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import { openOnClick } from './open-on-click.ts';
import { type PageFacts, regionName } from './page-facts.ts';

/** The header of October 2021 to 2024 (docs/console.md 4.3). */
export function header2021(identity: PageIdentity, facts: PageFacts): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      id: 'nav-usernameMenu',
      'data-testid': 'more-menu__awsc-nav-account-menu-button',
      'aria-expanded': 'false',
    },
    element('span', { 'data-testid': 'awsc-nav-account-menu-button' }, coloredLabel(identity)),
  );
  const menu = accountMenu(identity, facts);
  if (identity.roles) openOnClick(button, menu);
  const items = [
    iconButton('awsc-nav-scallop-icon', 'CloudShell'),
    iconButton('awsc-phd__bell-icon', 'Notifications'),
    iconButton('more-menu__awsc-nav-regions-menu-button', regionName(facts)),
  ];
  return element(
    'header',
    { id: 'awsc-nav-header', 'data-testid': 'awsc-nav-header', class: 'of-2021' },
    element(
      'nav',
      { 'aria-label': 'Global' },
      element(
        'div',
        { id: 'awsc-navigation-container' },
        element('a', { 'data-testid': 'nav-logo', href: '/', 'aria-label': 'AWS Console Home' }, 'aws'),
        iconButton('aws-services-list-button', 'Services'),
        element(
          'div',
          { id: 'aws-unified-search-container' },
          element('input', { type: 'search', 'data-testid': 'awsc-concierge-input', 'aria-label': 'Search' }),
        ),
        iconButton('awsc-nav-more-menu', 'More'),
        element(
          'ol',
          { id: 'awsc-navigation__more-menu--list' },
          ...items.map(item => element('li', {}, item)),
          element('li', {}, button, menu),
        ),
      ),
    ),
  );
}

function iconButton(testId: string, text: string): HTMLButtonElement {
  return element('button', { type: 'button', 'data-testid': testId }, text);
}
