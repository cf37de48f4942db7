import type { ComponentType } from 'preact';
import { createSessionFinder } from '../core/roles/sessions.ts';
import { switchesBack } from '../core/roles/switch-back-row.ts';
import { copyArn } from './copy-role.ts';
import type { RowBehavior } from './list/role-row.tsx';
import type { RoleMenuProps } from './role-menu.tsx';
import { learnChoice, moveFavorite, toggleFavorite } from './store-changes.ts';
import { choose, leaveRole } from './switch-role.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** How the rows look and what they do. */
export function rowBehavior(parts: SwitcherParts, RoleMenu: ComponentType<RoleMenuProps>): RowBehavior {
  const { store } = parts;
  const favoriteKeys = store.favoriteKeys.value;
  const current = store.currentKeys.value;
  const switching = new Set([
    store.underway.value,
    store.list.awaited.value,
    ...store.queued.value.map(({ role }) => role.key),
  ]);
  const opened = store.opened.value;
  const findSession = createSessionFinder(store.identity.value);
  const { accounts, showImages } = store.settings.value;
  return {
    accounts,
    showImages,
    isFavorite: role => favoriteKeys.has(role.key),
    isUnlisted: role => store.unlisted.value.has(role.key),
    mark(role) {
      if (switching.has(role.key)) return 'switching';
      if (current.has(role.key)) return 'currentRole';
      if (opened.includes(role.key)) return 'opened';
      return findSession(role) && 'signedIn';
    },
    via: role => store.visible.value?.chained.get(role.key),
    onChoose(role, keys) {
      if (switchesBack(role)) return leaveRole(parts);
      learnChoice(parts, role);
      choose(parts, role, keys);
    },
    actions: {
      menu: (role, onClose) => <RoleMenu role={role} parts={parts} onClose={onClose} />,
      onFavorite: role => toggleFavorite(parts, role),
      onMove: (role, by) => moveFavorite(parts, role, by),
      onCopy: role => copyArn(parts, role),
    },
  };
}
