import { createSessionFinder } from '../core/roles/sessions.ts';
import { leadsBack } from '../core/roles/way-back.ts';
import type { SwitcherActions } from './create-actions.ts';
import type { RowBehavior } from './list/role-list.tsx';
import { rowChoices } from './row-choices.ts';
import type { SwitcherStore } from './switcher-store.ts';

/** How the rows look and what they do. */
export function rowBehavior(store: SwitcherStore, actions: SwitcherActions): RowBehavior {
  const stars = store.stars.value;
  const current = store.currentRole.value?.key;
  const underway = store.underway.value;
  const findSession = createSessionFinder(store.identity.value);
  const { hideAccountIds, showImages } = store.settings.value;
  return {
    hideAccountIds,
    showImages,
    isFavorite: role => stars.has(role.key),
    isUnlisted: role => store.unlisted.value.has(role.key),
    isCurrent: role => role.key === current,
    isSwitching: role => underway === role.key,
    isSignedIn: role => findSession(role) !== undefined,
    via: role => store.visible.value?.chained.get(role.key),
    onChoose: (role, newTab) => (leadsBack(role) ? actions.switchBack() : actions.choose(role, newTab)),
    actions: {
      choices: role => rowChoices(role, store, actions),
      onStar: actions.star,
      onNewTab: role => actions.choose(role, true),
      onAgain: actions.signInAgain,
    },
  };
}
