import type { Signal } from '@preact/signals';
import type { Role } from '../core/roles/role.ts';
import { withFavorite, withMovedFavorite } from '../core/roles/with-favorite.ts';
import { showMessage } from './show-message.ts';
import type { SwitcherParts } from './switcher-host.ts';

/** Makes a role a favorite, or ends that. */
export function toggleFavorite(parts: SwitcherParts, role: Role): void {
  const { store, host } = parts;
  const stored = store.favoriteKeys.value.get(role.key);
  const key = stored ?? role.key;
  const isFavorite = stored === undefined;
  const withKey = (has: boolean) => (keys: readonly string[]) => withFavorite(keys, key, has);
  store.list.hold(true);
  const answer = host.ask('storeFavorite', { key, isFavorite });
  change(parts, store.favorites, withKey(isFavorite), withKey(!isFavorite), answer);
}

/** Moves a favorite up or down among those that are listed. */
export function moveFavorite(parts: SwitcherParts, role: Role, by: -1 | 1): void {
  const { store, host } = parts;
  const listed = store.list.favorites.value.map(({ key }) => store.favoriteKeys.value.get(key) ?? key);
  const from = store.list.favorites.value.findIndex(({ key }) => key === role.key);
  const [key, to] = [listed[from], listed[from + by]];
  if (key === undefined || to === undefined) return;
  store.list.hold(true);
  const moved = (what: string, where: string) => (now: readonly string[]) => withMovedFavorite(now, what, where);
  change(parts, store.favorites, moved(key, to), moved(to, key), host.ask('moveFavorite', { key, to }));
  showMessage(store, ['favoriteMoved', role.name, String(from + by + 1), String(listed.length)]);
}

/** Remembers a role for the letters that the user found it by, if any. */
export function learnChoice({ store, host }: SwitcherParts, { key }: Role): void {
  const query = store.list.query.value;
  const isFound = store.list.sections.value.some(({ rows }) => rows.some(({ role }) => role.key === key));
  if (query === '' || !isFound) return;
  host.ask('learnChoice', { query, key }).catch(error => host.logFailure('a choice was not learned', error));
}

/** Lists the roles for every base account, or only those for who is signed in. */
export function showAllRoles(parts: SwitcherParts, all: boolean): void {
  const { store, host } = parts;
  store.showsDiagnosis.value = false;
  const settingsWith = (shown: boolean) => (now: typeof store.settings.value) => ({ ...now, showAllRoles: shown });
  const answer = host.ask('storeShowAllRoles', { showAllRoles: all });
  change(parts, store.settings, settingsWith(all), settingsWith(!all), answer);
}

/** Shows a change at once, and takes it back, and no other, where it can't be stored. */
function change<T>(
  { store, host }: SwitcherParts,
  value: Signal<T>,
  done: (now: T) => T,
  undone: (now: T) => T,
  answer: Promise<void>,
): void {
  value.value = done(value.value);
  answer.catch(error => {
    host.logFailure('a change was not stored', error);
    value.value = undone(value.value);
    showMessage(store, 'notStored');
  });
}
