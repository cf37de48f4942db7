import { describe, expect, test, vi } from 'vitest';
import { type FakeProfile, overwrite, upload } from '../../../tests/fakes/profiles.ts';
import { presentText, standing, useTwoProfiles } from '../../../tests/fakes/two-profiles.ts';
import { clearedHead, TEXT_HEAD } from '../../core/sync/text-head.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { favorites } from '../../store/bounded-items.ts';
import { clearEverything } from './clear-everything.ts';

const browser = vi.hoisted(() => ({}) as Partial<FakeProfile['browser']>);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const user = useTwoProfiles(browser);

describe('clearing everything', () => {
  test('leaves a mark and nothing else; the other profile keeps its text, and brings it not back', async () => {
    await user.save(user.one, '[a]\n');
    await user.arrive(user.other);
    await writeItem(favorites, ['x']);
    await user.arrive(user.other);
    user.use(user.one);
    overwrite(user.one, user.cloud);
    await clearEverything();
    upload(user.one, user.cloud, [], [...user.one.sync.changed]);
    expect([...user.cloud]).toEqual([[TEXT_HEAD, JSON.stringify(clearedHead(user.now()))]]);
    await user.arrive(user.other);
    expect(await standing()).toEqual({ kind: 'cleared' });
    expect(await presentText()).toBe('[a]\n');
    await user.arrive(user.one);
    expect(await presentText()).toBeUndefined();
    expect(await readItem(favorites)).toEqual([]);
    expect(user.cloud.size).toBe(1);
    await user.save(user.other, '[b]\n');
    await user.arrive(user.other);
    await user.arrive(user.one);
    expect(await presentText()).toBe('[b]\n');
    expect(await readItem(favorites)).toEqual(['x']);
  });

  test('of this profile alone, outside Hatrack, brings back what is shared', async () => {
    await user.save(user.one, '[a]\n');
    await user.one.wipe();
    await user.arrive(user.one);
    expect(await presentText()).toBe('[a]\n');
  });
});
