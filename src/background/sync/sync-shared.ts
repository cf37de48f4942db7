import { isSame } from '../../core/is-same.ts';
import { knownSettings, SETTING_NAMES, type Settings } from '../../core/settings.ts';
import { favoritesStep } from '../../core/sync/favorites-step.ts';
import { parseSharedValue, type SharedMemory, sharedStep } from '../../core/sync/shared-value.ts';
import { itemBytes, SYNC_LIMITS, totalBytes } from '../../core/sync/sync-limits.ts';
import { parseHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import { withListEdit } from '../../core/with-edit.ts';
import { readItems } from '../../platform/read-item.ts';
import { mayWriteSync, readSync, type SyncItems, writeSync } from '../../platform/sync-area.ts';
import { favorites } from '../../store/bounded-items.ts';
import { chosenSettings } from '../../store/list-items.ts';
import { syncState } from '../../store/sync-items.ts';
import { changeItem } from '../queues/change-item.ts';
import { changeState } from './change-state.ts';

const FAVORITES = 'favorites';
const SETTING = 'setting.';

/**
 * Makes the favorites and each setting equal here and in the sync space: the last change of each counts. Values that do
 * not fit stay in this profile, and the state names them.
 */
export async function syncShared(): Promise<void> {
  const { ownFavorites, set, state } = await readItems({
    ownFavorites: favorites,
    set: chosenSettings,
    state: syncState,
  });
  const items = await readSync();
  const shared = sharedOf(items);
  const [now, memory] = [Date.now(), state.shared];
  const step = sharedStep({ own: settingValues(set), shared, memory, now });
  const favoriteStep = favoritesStep({ own: ownFavorites, theirs: shared[FAVORITES], agreed: memory[FAVORITES], now });
  const push = { ...step.push, ...(favoriteStep.push && { [FAVORITES]: favoriteStep.push }) };
  const { fitting, unshared } = whatFits(sinceCleared(push, items), items);
  const isWritten = Object.keys(fitting).length > 0 && mayWriteSync(1);
  if (isWritten) await writeSync(fitting);
  // Values that the other profiles cannot see are not agreed on: a list that lacks them would remove them here.
  const isAgreed = favoriteStep.push ? isWritten && FAVORITES in fitting : favoriteStep.agreed;
  const agreed = isAgreed && favoriteStep.agreed && { [FAVORITES]: favoriteStep.agreed };
  if (favoriteStep.agreed) {
    const after = favorites.guard(favoriteStep.agreed.value);
    // An edit that changes nothing would still undo an order that the user has given them since the reading.
    if (!isSame(after, ownFavorites)) await changeItem(favorites, now => withListEdit(now, ownFavorites, after));
  }
  await takeSettings(step.take, set);
  await changeState(before => ({ ...before, shared: { ...step.memory, ...agreed }, unshared }));
}

function settingValues(set: Partial<Settings>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(SETTING_NAMES.map(name => [SETTING + name, set[name]]));
}

/** The shared values that this Hatrack can use. It does not touch values of a newer Hatrack. */
function sharedOf(items: SyncItems): SharedMemory {
  const known = [FAVORITES, ...SETTING_NAMES.map(name => SETTING + name)];
  const found = known.flatMap(name => {
    const shared = parseSharedValue(items[name]);
    return shared && isUsable(name, shared.value) ? [[name, shared] as const] : [];
  });
  return Object.fromEntries(found);
}

function isUsable(name: string, value: unknown): boolean {
  if (value === undefined) return true;
  if (name === FAVORITES) return Array.isArray(value) && value.every(key => typeof key === 'string');
  const setting = name.slice(SETTING.length);
  return knownSettings({ [setting]: value })[setting as keyof Settings] === value;
}

/** Leaves out values that are older than the time when the user cleared all data. */
function sinceCleared(push: SharedMemory, items: SyncItems): SharedMemory {
  const found = parseHead(items[TEXT_HEAD]);
  if (found.kind !== 'cleared') return push;
  return Object.fromEntries(Object.entries(push).filter(([, { time }]) => time > found.time));
}

/** Adds one value after another while there is room. A value that is too large does not stop the next ones. */
function whatFits(push: SharedMemory, items: SyncItems): { fitting: SyncItems; unshared: readonly string[] } {
  let after: SyncItems = items;
  const unshared: string[] = [];
  for (const [name, value] of Object.entries(push)) {
    const wanted = { ...after, [name]: value };
    const isTooLarge = itemBytes(name, value) > SYNC_LIMITS.itemBytes || totalBytes(wanted) > SYNC_LIMITS.totalBytes;
    if (isTooLarge || Object.keys(wanted).length > SYNC_LIMITS.items) unshared.push(name);
    else after = wanted;
  }
  return {
    fitting: Object.fromEntries(
      Object.keys(push).flatMap(name => (unshared.includes(name) ? [] : [[name, push[name]]])),
    ),
    unshared,
  };
}

/** Takes what other profiles have set. What the user set here since the reading stays, and is shared next. */
async function takeSettings(taken: SharedMemory, read: Partial<Settings>): Promise<void> {
  const changed = Object.entries(taken).map(([name, { value }]) => [name.slice(SETTING.length), value] as const);
  await changeItem(chosenSettings, now => {
    const wanted = changed.filter(([name]) => now[name as keyof Settings] === read[name as keyof Settings]);
    // `isUsable` has checked these values.
    return knownSettings({ ...now, ...Object.fromEntries(wanted) });
  });
}
