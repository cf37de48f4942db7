import { accountMenu } from './account-menu.ts';
import { accountButton } from './account-tile.ts';
import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import { openOnClick } from './open-on-click.ts';
import { type PageFacts, regionName } from './page-facts.ts';

/** The header of 2025 and 2026 (docs/console.md 4.4). */
export function header2025(identity: PageIdentity, facts: PageFacts): HTMLElement {
  const button = accountButton(identity, facts);
  const menu = accountMenu(identity, facts);
  if (identity.roles) openOnClick(button, menu);
  const bar = element(
    'nav',
    { id: 'awsc-top-level-nav', 'aria-label': 'Global' },
    element('a', { 'data-testid': 'nav-logo', href: '/', 'aria-label': 'AWS Console Home' }, 'aws'),
    iconButton('aws-services-list-button', 'Services', '▦'),
    element(
      'div',
      { id: 'aws-unified-search-container' },
      element('input', {
        type: 'search',
        'data-testid': 'awsc-concierge-input',
        placeholder: 'Search',
        'aria-label': 'Search',
      }),
    ),
    iconButton('awsc-nav-scallop-icon', 'CloudShell', '⌁'),
    iconButton('awsc-phd__bell-icon', 'Notifications', '♢'),
    iconButton('awsc-nav-support-menu-button', 'Support', '?'),
    iconButton('awsc-nav-quick-settings-button', 'Settings', '⚙'),
    iconButton('awsc-nav-regions-menu-button', facts.region, `${regionName(facts)} ▾`),
    element('div', { id: 'awsc-navigation-container' }, button, menu),
  );
  return element(
    'header',
    { id: 'awsc-nav-header', 'data-testid': 'awsc-nav-header' },
    bar,
    element('div', { class: 'favorites' }),
  );
}

function iconButton(testId: string, label: string, text: string): HTMLButtonElement {
  return element('button', { type: 'button', 'data-testid': testId, 'aria-label': label }, text);
}
