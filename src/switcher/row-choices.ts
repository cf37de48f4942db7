import { roleArn } from '../core/model/arn.ts';
import type { Role } from '../core/roles/role.ts';
import type { SwitcherActions } from './create-actions.ts';
import type { ChoiceGroup, RowChoice } from './list/row-menu.tsx';
import type { SwitcherStore } from './switcher-store.ts';

/** What can be done with a role beside switching to it, in the menu of its row. */
export function rowChoices(role: Role, store: SwitcherStore, actions: SwitcherActions): readonly ChoiceGroup[] {
  const tab = store.tab.value;
  const hasPage = tab.kind === 'console' && !tab.hasLeft;
  const copies = [
    ...copiesOf(role, store, actions),
    ...(hasPage ? [{ label: 'copyPageLink', onChoose: () => actions.copyPageLink(role) } as const] : []),
  ];
  const opens: RowChoice[] = hasPage ? [{ label: 'openPageInRole', onChoose: () => actions.openPage(role) }] : [];
  return [{ choices: opens }, { title: 'copy', choices: copies } as const].filter(({ choices }) => choices.length > 0);
}

function copiesOf(role: Role, { settings }: SwitcherStore, actions: SwitcherActions): readonly RowChoice[] {
  const values = [
    // An ARN needs the account's number, which some profiles leave out; that of a permission set has a part nobody knows.
    ['copyArn', isAccountNumber(role.account) && !role.portal ? roleArn(role) : undefined],
    ['copyAccount', isAccountNumber(role.account) ? role.account : undefined],
    ['copyLink', actions.linkOf(role)],
  ] as const;
  return values.flatMap(([label, value]) => {
    if (value === undefined) return [];
    const detail = settings.value.hideAccountIds ? {} : { detail: value };
    return { label, ...detail, onChoose: () => actions.copy(value) };
  });
}

function isAccountNumber(account: string): boolean {
  return /^\d{12}$/.test(account);
}
