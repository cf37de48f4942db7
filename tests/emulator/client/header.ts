import { accountMenu } from './account-menu.ts';
import { accountButton } from './account-tile.ts';
import { element } from './element.ts';
import { setGlobals } from './globals.ts';
import { readIdentity } from './identity.ts';
import { readPageFacts } from './page-facts.ts';

/** Draws the header anew from the cookies: its earlier nodes are gone (console.md 4.4, 4.6). */
export function renderHeader(place: Element): void {
  const facts = readPageFacts();
  const identity = readIdentity();
  setGlobals(identity.info);
  const button = accountButton(identity);
  const menu = accountMenu(identity, facts);
  if (identity.roles) {
    button.addEventListener('click', () => {
      menu.hidden = !menu.hidden;
      button.setAttribute('aria-expanded', String(!menu.hidden));
    });
  }
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
    iconButton('awsc-nav-regions-menu-button', facts.region, `${facts.regionName} ▾`),
    element('div', { id: 'awsc-navigation-container' }, button, menu),
  );
  place.replaceChildren(
    element(
      'header',
      { id: 'awsc-nav-header', 'data-testid': 'awsc-nav-header' },
      bar,
      element('div', { class: 'favourites' }),
    ),
  );
}

function iconButton(testId: string, label: string, text: string): HTMLButtonElement {
  return element('button', { type: 'button', 'data-testid': testId, 'aria-label': label }, text);
}
