import { describe, expect, test, vi } from 'vitest';
import { type FakeProfile, overwrite } from '../../../tests/fakes/profiles.ts';
import {
  earlierTexts,
  MINUTE,
  presentText,
  randomText,
  standing,
  useTwoProfiles,
} from '../../../tests/fakes/two-profiles.ts';
import { TEXT_HEAD } from '../../core/sync/text-head.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { syncNotice } from '../../store/list-items.ts';
import { changeHandlers } from '../change-handlers.ts';
import { saveConfig } from '../config/save-config.ts';
import { sync } from './keep-in-sync.ts';

const browser = vi.hoisted(() => ({}) as Partial<FakeProfile['browser']>);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const user = useTwoProfiles(browser);

describe('a saved text', () => {
  test('is in the other profile, and its own echo changes nothing', async () => {
    await user.save(user.one, '[a]\n');
    expect(await standing()).toMatchObject({ kind: 'synced' });
    const writes = vi.spyOn(user.one.sync, 'set');
    await sync();
    expect(writes).not.toHaveBeenCalled();
    const items = Object.fromEntries(user.cloud);
    await user.arrive(user.other);
    expect(await presentText()).toBe('[a]\n');
    expect(await standing()).toEqual({ kind: 'synced', bytes: expect.any(Number) });
    await user.arrive(user.other);
    await user.arrive(user.other);
    expect([...user.cloud.keys()].every(key => key in items)).toBe(true);
    expect(await readItem(syncNotice)).toBeUndefined();
  });

  test('is not given up for one that was being unpacked while it was saved', async () => {
    await user.save(user.one, '[a]\n');
    user.use(user.other);
    overwrite(user.other, user.cloud);
    const read = user.other.sync.get;
    vi.spyOn(user.other.sync, 'get').mockImplementationOnce(async keys => {
      const items = await read(keys);
      await saveConfig({ text: '[meanwhile]\n' });
      return items;
    });
    await sync();
    expect(await presentText()).toBe('[meanwhile]\n');
    expect(await earlierTexts()).toEqual([]);
  });

  test('leaves no old pieces behind', async () => {
    await user.save(user.one, '[a]\n');
    await user.save(user.one, '[b]\n');
    expect([...user.cloud.keys()].filter(key => key.startsWith('text.') && key !== TEXT_HEAD)).toHaveLength(1);
  });

  test('near the limit takes the place of another as large, and arrives', async () => {
    const [a, b] = [randomText(105_000), randomText(105_000)];
    await user.save(user.one, a);
    const removed = vi.spyOn(user.one.sync, 'remove');
    await user.save(user.one, b);
    expect(removed.mock.invocationCallOrder[0]).toBeDefined();
    expect(await standing()).toMatchObject({ kind: 'synced' });
    await user.arrive(user.other);
    expect(await presentText()).toBe(b);
  });

  test('that is too large stays here, is reported, and the shared one stays whole', async () => {
    await user.save(user.one, '[a]\n');
    await user.arrive(user.other);
    const before = new Map(user.cloud);
    await user.save(user.one, randomText(300_000));
    expect(await standing()).toEqual({ kind: 'too-large', bytes: expect.any(Number) });
    expect(user.cloud).toEqual(before);
    await user.arrive(user.other);
    expect(await presentText()).toBe('[a]\n');
    await user.save(user.one, '[b]\n');
    await user.arrive(user.other);
    expect(await presentText()).toBe('[b]\n');
  });

  test('waits where the browser takes no more writes, with the old one in its place', async () => {
    await user.save(user.one, '[a]\n');
    vi.spyOn(user.one.sync, 'set').mockRejectedValueOnce(
      new Error('exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'),
    );
    await user.save(user.one, '[b]\n');
    expect(await standing()).toEqual({ kind: 'later' });
    await user.arrive(user.other);
    expect(await presentText()).toBe('[a]\n');
    await user.arrive(user.one);
    expect(await standing()).toMatchObject({ kind: 'synced' });
  });

  test('that the browser refuses is reported in its words, and what it was to replace comes back', async () => {
    const old = randomText(105_000);
    await user.save(user.one, old);
    vi.spyOn(user.one.sync, 'set').mockRejectedValueOnce(new Error('disk full'));
    await user.save(user.one, randomText(105_000));
    expect(await standing()).toEqual({ kind: 'failed', reason: 'disk full' });
    await user.arrive(user.other);
    expect(await presentText()).toBe(old);
  });
});

test('the roles that a profile gets first are reported once', async () => {
  await user.save(user.one, '[a]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n');
  await user.arrive(user.other);
  expect(await readItem(syncNotice)).toEqual({ arrived: 1 });
  await changeHandlers.closeSyncNotice({ arrived: 1 });
  await user.save(user.one, '[b]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n');
  await user.arrive(user.other);
  expect(await readItem(syncNotice)).toBeUndefined();
});

describe('two profiles that saved apart', () => {
  test('end with the newer save; the older is a version of its own profile, which is reported once', async () => {
    await user.save(user.one, '[a]\n');
    await user.arrive(user.other);
    user.use(user.one);
    await saveConfig({ text: '[mine]\n' });
    const mine = user.now();
    await user.save(user.other, '[theirs]\n');
    await user.arrive(user.one);
    expect(await presentText()).toBe('[theirs]\n');
    expect(await earlierTexts()).toEqual(['[mine]\n', '[a]\n']);
    expect(await readItem(syncNotice)).toEqual({ own: mine, other: user.now() - MINUTE });
    await writeItem(syncNotice, undefined);
    await user.arrive(user.one);
    expect(await readItem(syncNotice)).toBeUndefined();
    await user.arrive(user.other);
    expect(await presentText()).toBe('[theirs]\n');
    expect(await readItem(syncNotice)).toBeUndefined();
  });

  test('the newer one is shared again where it had been overwritten', async () => {
    await user.save(user.one, '[a]\n');
    await user.arrive(user.other);
    user.use(user.one);
    await saveConfig({ text: '[newer]\n' });
    await sync();
    // Comes back to sync: what the cloud has takes the place of what was written, without an event.
    await user.arrive(user.one);
    expect(await presentText()).toBe('[newer]\n');
    await user.arrive(user.other);
    expect(await presentText()).toBe('[newer]\n');
  });
});
