import { switchLink } from '../aws/switch-request.ts';
import { roleArn } from '../core/roles/arn.ts';
import type { RowBehaviour } from '../ui/role-list.tsx';
import type { PopupActions } from './actions.ts';
import type { PopupStore } from './popup-store.ts';

/** How the popup's rows look and what they do. */
export function rowBehaviour(store: PopupStore, actions: PopupActions): RowBehaviour {
  const stars = store.stars.value;
  const current = store.currentRole.value?.key;
  const underway = store.underway.value;
  const { hideAccountIds, showImages } = store.settings.value;
  return {
    hideAccountIds,
    showImages,
    isFavourite: role => stars.has(role.key),
    isCurrent: role => role.key === current,
    isSwitching: role => underway === role.key,
    copies: role => [
      // An ARN needs the account's number; some profiles name the account by its alias only.
      ...(isAccountNumber(role.account)
        ? ([
            { label: 'copyArn', value: roleArn(role) },
            { label: 'copyAccount', value: role.account },
          ] as const)
        : []),
      { label: 'copyLink', value: switchLink(role, store.settings.value) },
    ],
    onChoose: actions.choose,
    onStar: actions.star,
    onCopy: actions.copy,
  };
}

function isAccountNumber(account: string): boolean {
  return /^\d{12}$/.test(account);
}
