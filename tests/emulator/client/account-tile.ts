import { formatAccount } from './account-info.ts';
import { element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import type { PageOptions } from './page-options.ts';
import { whenLate } from './when-late.ts';

/** The button of the account menu: the account, and below it the role while switched (docs/console.md 4.4). */
export function accountButton(identity: PageIdentity, { accountTile, lateDelay }: PageOptions): HTMLButtonElement {
  const place = element('span', { 'data-testid': 'awsc-nav-account-menu-button' }, 'Account');
  if (accountTile === 'present') place.replaceChildren(tile(identity));
  if (accountTile === 'late') whenLate(lateDelay, () => place.replaceChildren(tile(identity)));
  return element(
    'button',
    { type: 'button', id: 'nav-usernameMenu', 'aria-haspopup': 'true', 'aria-expanded': 'false' },
    place,
    element('span', { class: 'caret', 'aria-hidden': 'true' }, '▾'),
  );
}

function tile(identity: PageIdentity): HTMLElement {
  return element(
    'div',
    { 'data-testid': 'awsc-account-info-tile' },
    element(
      'div',
      {},
      element(
        'div',
        { 'data-testid': 'default' },
        element('span', { 'data-testid': 'account-label' }, accountText(identity)),
      ),
      identity.isSwitched ? roleRow(identity) : undefined,
    ),
  );
}

/** `alias (1111-2222-3333)`, or `Account ID: 1111-2222-3333`. */
function accountText({ info, accountId }: PageIdentity): string {
  const number = formatAccount(accountId);
  const account = info.roleDisplayNameAccount ?? info.loginDisplayNameAccount;
  return account === number ? `Account ID: ${number}` : `${account} (${number})`;
}

/** Label and color of the current role come from the history. A role that is not there has neither (docs/console.md 1.4.5). */
function roleRow({ info, roles, shown }: PageIdentity): HTMLElement {
  const label = shown?.label ?? (roles ? `${info.roleDisplayNameUser} @ ${info.roleDisplayNameAccount}` : '');
  const style = shown?.color ? `background-color: ${rgb(shown.color)}` : undefined;
  return element(
    'div',
    { 'data-testid': label },
    element('span', { 'data-testid': 'account-menu-button__background', style }, label),
  );
}

export function rgb(color: string): string {
  const parts = [0, 2, 4].map(start => Number.parseInt(color.slice(start, start + 2), 16));
  return `rgb(${parts.join(', ')})`;
}
