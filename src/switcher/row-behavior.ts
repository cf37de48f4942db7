import type { ComponentType } from 'preact';
import { createSessionFinder } from '../core/roles/sessions.ts';
import { switchesBack } from '../core/roles/switch-back-row.ts';
import type { RowBehavior } from './list/role-list.tsx';
import type { RowMenuProps } from './list/row-menu.tsx';
import { rowChoices } from './row-choices.ts';
import { toggleFavorite } from './store-changes.ts';
import { switchBack, switchTo } from './switch-role.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** How the rows look and what they do. */
export function rowBehavior(parts: SwitcherParts, Menu: ComponentType<RowMenuProps>): RowBehavior {
  const { store } = parts;
  const favoriteKeys = store.favoriteKeys.value;
  const current = store.currentRole.value?.key;
  const underway = store.underway.value;
  const findSession = createSessionFinder(store.identity.value);
  const { hideAccountIds, showImages } = store.settings.value;
  return {
    hideAccountIds,
    showImages,
    isFavorite: role => favoriteKeys.has(role.key),
    isUnlisted: role => store.unlisted.value.has(role.key),
    isCurrent: role => role.key === current,
    isSwitching: role => underway === role.key,
    isSignedIn: role => findSession(role) !== undefined,
    via: role => store.visible.value?.chained.get(role.key),
    onChoose: (role, newTab) => (switchesBack(role) ? switchBack(parts) : switchTo(parts, { role, newTab })),
    actions: {
      choices: role => rowChoices(role, parts),
      Menu,
      onFavorite: role => toggleFavorite(parts, role),
      onNewTab: role => switchTo(parts, { role, newTab: true }),
      onAgain: role => switchTo(parts, { role, newTab: false, again: true }),
    },
  };
}
