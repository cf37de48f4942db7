import { describe, expect, test, vi } from 'vitest';
import type { FakeProfile } from '../../../tests/fakes/profiles.ts';
import { useTwoProfiles } from '../../../tests/fakes/two-profiles.ts';
import type { Settings } from '../../core/settings.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { favorites } from '../../store/bounded-items.ts';
import { settings } from '../../store/list-items.ts';
import { syncState } from '../../store/sync-items.ts';
import { changeHandlers } from '../change-handlers.ts';

const browser = vi.hoisted(() => ({}) as Partial<FakeProfile['browser']>);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const user = useTwoProfiles(browser);

async function change(changed: Partial<Settings>): Promise<void> {
  await writeItem(settings, { ...(await readItem(settings)), ...changed });
}

describe('favorites and settings', () => {
  test('are the same everywhere, each setting by its last change', async () => {
    await user.arrive(user.one);
    await change({ theme: 'dark' });
    await user.arrive(user.one);
    await user.arrive(user.other);
    await change({ order: 'name' });
    await writeItem(favorites, ['star']);
    await user.arrive(user.other);
    await user.arrive(user.one);
    expect(await readItem(settings)).toMatchObject({ theme: 'dark', order: 'name' });
    expect(await readItem(favorites)).toEqual(['star']);
    await change({ theme: 'system' });
    await user.arrive(user.one);
    await user.arrive(user.other);
    expect(await readItem(settings)).toMatchObject({ theme: 'system', order: 'name' });
  });

  test('keep an order that the user gives the favorites meanwhile', async () => {
    await user.arrive(user.one);
    await writeItem(favorites, ['one', 'two']);
    const { sync } = user.one.browser.storage;
    const set = sync.set;
    vi.spyOn(sync, 'set').mockImplementationOnce(async items => {
      await changeHandlers.moveFavorite({ key: 'two', to: 'one' });
      return set(items);
    });
    await user.arrive(user.one);
    expect(await readItem(favorites)).toEqual(['two', 'one']);
  });

  test('that do not fit stay here, and are reported', async () => {
    await user.arrive(user.one);
    await writeItem(
      favorites,
      Array.from({ length: 300 }, (_, at) => `aws:111122223333:Role-${at}#role-${at}`),
    );
    await user.arrive(user.one);
    expect((await readItem(syncState)).unshared).toEqual(['favorites']);
    expect(await readItem(favorites)).toHaveLength(300);
    await writeItem(favorites, ['one']);
    await user.arrive(user.one);
    expect((await readItem(syncState)).unshared).toEqual([]);
  });

  test('that make no sense here are left alone', async () => {
    user.cloud.set('setting.theme', '{"time":5,"value":"pink"}').set('setting.new', '{"time":5,"value":1}');
    user.cloud.set('favorites', '{"time":5,"value":7}');
    const before = new Map(user.cloud);
    await user.arrive(user.one);
    expect(await readItem(settings)).toMatchObject({ theme: 'system' });
    expect(await readItem(favorites)).toEqual([]);
    expect(user.cloud).toEqual(before);
  });
});
