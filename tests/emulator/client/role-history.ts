import { formatAccount } from './account-info.ts';
import { type Attributes, element } from './element.ts';
import type { PageIdentity } from './identity.ts';
import type { RecentRole } from './role-list.ts';
import { roleForm } from './sign-in-forms.ts';

/** What a header calls the parts of a remembered role's row. */
export type RowNames = (role: RecentRole, index: number) => Readonly<Record<'item' | 'color' | 'submit', Attributes>>;

/** 2021 to 2024 (docs/console.md 4.3). */
export const DATA_TEST_IDS: RowNames = role => ({
  item: { 'data-testid': 'awsc-role-history-list-item', title: accountedRole(role) },
  color: { 'data-testid': 'awsc-role-history-list-item-color' },
  submit: {
    'data-testid': 'awsc-role-history-list-item-formatted-name',
    class: role.isCurrent ? 'current' : undefined,
  },
});

/** `DevRole @ 4444-5555-6666` */
export function accountedRole({ roleName, account }: RecentRole): string {
  return `${roleName} @ ${formatAccount(account)}`;
}

/** The list of remembered roles, with a form for each; nothing if there are none. */
export function roleHistory({ roles = [] }: PageIdentity, signIn: string, names: RowNames): HTMLElement | undefined {
  if (roles.length === 0) return undefined;
  const items = roles.map((role, index) => {
    const { item, ...parts } = names(role, index);
    return element('li', item, roleForm(role, signIn, parts));
  });
  return element(
    'div',
    {},
    element('h3', { id: 'awsc-recent-roles-label' }, 'Role history'),
    element('ul', { id: 'awsc-username-menu-recent-roles' }, ...items),
  );
}
