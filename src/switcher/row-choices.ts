import { isAccountNumber } from '../core/model/account-number.ts';
import type { Role } from '../core/roles/role.ts';
import { createSessionFinder } from '../core/roles/sessions.ts';
import { arnOf, copy } from './copy-role.ts';
import type { ChoiceKeys } from './list/list-key.ts';
import type { ChoiceGroup, RowChoice } from './list/row-menu.tsx';
import { choose, onceFresh, switchTo } from './switch-role.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** What can be done with a role beside switching to it, in the menu of its row. */
export function rowChoices(role: Role, parts: SwitcherParts): readonly ChoiceGroup[] {
  const tab = parts.store.tab.value;
  const hasPage = tab.kind === 'console' && !tab.hasLeft;
  const copies = [
    ...copiesOf(role, parts),
    ...(hasPage ? [{ label: 'copyPageLink', onChoose: () => void copyPageLink(parts, role) } as const] : []),
  ];
  const open = (keys: ChoiceKeys) => () => choose(parts, role, keys);
  const signIn = (): void =>
    onceFresh(parts, role, fresh => switchTo(parts, { role: fresh, newTab: false, force: true }));
  const openTrail = () => void parts.host.openTrail?.(role, parts.store.consoleTabId.value);
  const canLook = parts.host.openTrail !== undefined && !role.portal;
  const opens: RowChoice[] = [
    { label: 'openInNewTab', onChoose: open({ newTab: true, keepsPage: false }) },
    ...(hasPage ? [{ label: 'openPageInRole', onChoose: open({ newTab: false, keepsPage: true }) } as const] : []),
    ...(createSessionFinder(parts.store.identity.value)(role)
      ? [{ label: 'signInAgain', onChoose: signIn } as const]
      : []),
    ...(canLook ? [{ label: 'trailTitle', onChoose: openTrail } as const] : []),
  ];
  return [{ choices: opens }, ...(copies.length > 0 ? [{ title: 'copy', choices: copies } as const] : [])];
}

function copiesOf(role: Role, parts: SwitcherParts): readonly RowChoice[] {
  const { settings } = parts.store;
  const values = [
    ['copyArn', 'copiedArn', arnOf(role)],
    ['copyAccount', 'copiedAccount', isAccountNumber(role.account) ? role.account : undefined],
    ['copyLink', 'copiedLink', parts.host.linkOf(role, settings.value)],
  ] as const;
  return values.flatMap(([label, copied, value]) => {
    if (value === undefined) return [];
    const detail = settings.value.accounts === 'hidden' ? {} : { detail: value };
    return { label, ...detail, onChoose: () => void copy(parts, value, copied) };
  });
}

/** Copies an address of the page in front that asks for the role. */
async function copyPageLink(parts: SwitcherParts, role: Role): Promise<void> {
  const tabId = parts.store.consoleTabId.value;
  const link = tabId === undefined ? undefined : await parts.host.pageLink(tabId, role);
  if (link !== undefined) await copy(parts, link, 'copiedLink');
}
