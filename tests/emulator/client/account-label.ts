import { rgb } from './account-tile.ts';
import { type Attributes, element } from './element.ts';
import type { PageIdentity } from './identity.ts';

/** The text of the account button until 2024: `user @ account`, or the role's display name while switched. */
export function accountLabel({ info, shown }: PageIdentity): string {
  const { loginDisplayNameUser, loginDisplayNameAccount, roleDisplayNameUser, roleDisplayNameAccount } = info;
  if (roleDisplayNameUser === undefined) return `${loginDisplayNameUser} @ ${loginDisplayNameAccount}`;
  return shown?.label ?? `${roleDisplayNameUser} @ ${roleDisplayNameAccount}`;
}

/** The current role's color as an attribute; no attribute without a color. */
export function roleBackground({ shown }: PageIdentity): Attributes {
  return shown?.color ? { style: `background-color: ${rgb(shown.color)}` } : {};
}

/** The label with the role's color, September 2020 on (docs/console.md 4.2.2). */
export function coloredLabel(identity: PageIdentity): HTMLElement {
  return element(
    'span',
    { 'data-testid': 'account-menu-button__background', ...roleBackground(identity) },
    accountLabel(identity),
  );
}
