import { roleArn } from '../core/model/arn.ts';
import type { Role } from '../core/roles/role.ts';
import { switchesBack } from '../core/roles/switch-back-row.ts';
import type { ChoiceGroup, RowChoice } from './list/row-menu.tsx';
import { showMessage } from './show-message.ts';
import { choose } from './switch-role.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** What can be done with a role beside switching to it, in the menu of its row. */
export function rowChoices(role: Role, parts: SwitcherParts): readonly ChoiceGroup[] {
  const tab = parts.store.tab.value;
  const hasPage = tab.kind === 'console' && !tab.hasLeft;
  const copies = [
    ...copiesOf(role, parts),
    ...(hasPage ? [{ label: 'copyPageLink', onChoose: () => void copyPageLink(parts, role) } as const] : []),
  ];
  const openPage = (): void => choose(parts, role, { newTab: false, keepsPage: true });
  const opens: RowChoice[] = hasPage ? [{ label: 'openPageInRole', onChoose: openPage }] : [];
  return [{ choices: opens }, { title: 'copy', choices: copies } as const].filter(({ choices }) => choices.length > 0);
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
    const detail = settings.value.hideAccountIds ? {} : { detail: value };
    return { label, ...detail, onChoose: () => void copy(parts, value, copied) };
  });
}

/** Copies a role's ARN; false if it has none that anybody knows. */
export function copyArn(parts: SwitcherParts, role: Role): boolean {
  const arn = arnOf(role);
  if (arn !== undefined) void copy(parts, arn, 'copiedArn');
  return arn !== undefined;
}

/** An ARN needs the account's number, which some profiles leave out; that of a permission set has a part nobody knows. */
function arnOf(role: Role): string | undefined {
  return isAccountNumber(role.account) && !role.portal && !switchesBack(role) ? roleArn(role) : undefined;
}

type Copied = 'copiedArn' | 'copiedAccount' | 'copiedLink';

async function copy({ store, host }: SwitcherParts, value: string, what: Copied): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    showMessage(store, what);
  } catch (error) {
    host.logFailure('nothing was copied', error);
    showMessage(store, 'notCopied');
  }
}

/** Copies an address of the page in front that asks for the role. */
async function copyPageLink(parts: SwitcherParts, role: Role): Promise<void> {
  const tabId = parts.store.consoleTabId.value;
  const link = tabId === undefined ? undefined : await parts.host.pageLink(tabId, role);
  if (link !== undefined) await copy(parts, link, 'copiedLink');
}

function isAccountNumber(account: string): boolean {
  return /^\d{12}$/.test(account);
}
