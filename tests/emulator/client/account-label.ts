import { rgb } from './account-tile.ts';
import { type Attributes, element } from './element.ts';
import type { PageIdentity } from './identity.ts';

/** `user @ account`, or the role's display name while switched: what the account button said until 2024. */
export function accountLabel({ info, shown }: PageIdentity): string {
  const { loginDisplayNameUser, loginDisplayNameAccount, roleDisplayNameUser, roleDisplayNameAccount } = info;
  if (roleDisplayNameUser === undefined) return `${loginDisplayNameUser} @ ${loginDisplayNameAccount}`;
  return shown?.label ?? `${roleDisplayNameUser} @ ${roleDisplayNameAccount}`;
}

/** The current role's colour as an attribute; none where there is no colour. */
export function roleBackground({ shown }: PageIdentity): Attributes {
  return shown?.color ? { style: `background-color: ${rgb(shown.color)}` } : {};
}

/** The label that carries the role's colour, September 2020 on (docs/console.md 4.2). */
export function colouredLabel(identity: PageIdentity): HTMLElement {
  return element(
    'span',
    { 'data-testid': 'account-menu-button__background', ...roleBackground(identity) },
    accountLabel(identity),
  );
}
