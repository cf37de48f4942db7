import { knownSettings, SETTING_NAMES, type Settings } from '../../core/settings.ts';
import { parseSharedValue, type SharedMemory, sharedStep } from '../../core/sync/shared-value.ts';
import { itemBytes, SYNC_LIMITS, totalBytes } from '../../core/sync/sync-limits.ts';
import { parseHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import { chosenSettings, favourites } from '../../platform/list-items.ts';
import { readItem, readItems, writeItem } from '../../platform/stored-item.ts';
import { mayWriteSync, readSync, type SyncItems, writeSync } from '../../platform/sync-area.ts';
import { syncState } from '../../platform/sync-items.ts';
import { changeState } from './change-state.ts';

const FAVOURITES = 'favourites';
const SETTING = 'setting.';

/**
 * Makes favourites and each setting the same here and in the sync space: the last writer wins. What does not fit stays in
 * this profile, and is told in the state.
 */
export async function syncShared(): Promise<void> {
  const { starred, set, state } = await readItems({ starred: favourites, set: chosenSettings, state: syncState });
  const items = await readSync();
  const own = { ...settingValues(set), [FAVOURITES]: starred.length > 0 ? starred : undefined };
  const shared = sharedOf(items);
  const step = sharedStep({ own, shared, memory: state.shared, now: Date.now(), merge });
  const { fitting, unshared } = whatFits(sinceCleared(step.push, items), items);
  if (Object.keys(fitting).length > 0 && mayWriteSync(1)) await writeSync(fitting);
  await take(step.take);
  await changeState(before => ({ ...before, shared: step.memory, unshared }));
}

function settingValues(set: Partial<Settings>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(SETTING_NAMES.map(name => [SETTING + name, set[name]]));
}

/** Values that this Hatrack can use; others, of a newer one, are left alone. */
function sharedOf(items: SyncItems): SharedMemory {
  const known = [FAVOURITES, ...SETTING_NAMES.map(name => SETTING + name)];
  const found = known.flatMap(name => {
    const shared = parseSharedValue(items[name]);
    return shared && isUsable(name, shared.value) ? [[name, shared] as const] : [];
  });
  return Object.fromEntries(found);
}

function isUsable(name: string, value: unknown): boolean {
  if (value === undefined) return true;
  if (name === FAVOURITES) return Array.isArray(value) && value.every(key => typeof key === 'string');
  const setting = name.slice(SETTING.length);
  return knownSettings({ [setting]: value })[setting as keyof Settings] === value;
}

/** What is older than the user's clearing of all data is not brought back. */
function sinceCleared(push: SharedMemory, items: SyncItems): SharedMemory {
  const found = parseHead(items[TEXT_HEAD]);
  if (found.kind !== 'cleared') return push;
  return Object.fromEntries(Object.entries(push).filter(([, { time }]) => time > found.time));
}

/** Stars of both when two profiles first meet; a setting is what it was in the one that shared it first. */
function merge(name: string, own: unknown, shared: unknown): unknown {
  return name === FAVOURITES ? [...new Set([shared, own].flat())] : shared;
}

/** One thing after another, as long as there is room; a value that is too large keeps no other away. */
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

async function take(taken: SharedMemory): Promise<void> {
  const { [FAVOURITES]: starred, ...set } = taken;
  // A guard has seen these: see `isUsable`.
  if (starred) await writeItem(favourites, favourites.guard(starred.value ?? []));
  const changed = Object.entries(set).map(([name, { value }]) => [name.slice(SETTING.length), value]);
  if (changed.length === 0) return;
  const chosen = { ...(await readItem(chosenSettings)), ...Object.fromEntries(changed) };
  await writeItem(chosenSettings, knownSettings(chosen));
}
