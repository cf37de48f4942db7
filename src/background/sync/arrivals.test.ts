import { describe, expect, test, vi } from 'vitest';
import type { FakeProfile } from '../../../tests/fakes/profiles.ts';
import {
  earlierTexts,
  MINUTE,
  presentText,
  randomText,
  standing,
  useTwoProfiles,
} from '../../../tests/fakes/two-profiles.ts';
import { deflateText } from '../../core/deflate.ts';
import { TEXT_HEAD } from '../../core/sync/text-head.ts';
import { readItem } from '../../platform/read-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { settings, syncNotice } from '../../store/list-items.ts';
import { syncOn } from '../../store/sync-items.ts';
import { sync } from './keep-in-sync.ts';

const browser = vi.hoisted(() => ({}) as Partial<FakeProfile['browser']>);
vi.mock('webextension-polyfill', () => ({ default: browser }));

const user = useTwoProfiles(browser);

describe('what arrives in parts', () => {
  test('is taken when it is whole, not before', async () => {
    const text = randomText(20_000);
    await user.save(user.one, text);
    user.use(user.other);
    const items = [...user.cloud].reverse();
    for (const [at, [key, json]] of items.entries()) {
      expect(await presentText()).toBeUndefined();
      user.other.sync.stored.set(key, json);
      await sync();
      if (at > 0 && at < items.length - 1) expect((await standing()).kind).toMatch(/none|waiting/);
    }
    expect(await presentText()).toBe(text);
  });

  test('and gets stuck is written over by a whole one after ten minutes; its writer shares it again', async () => {
    await user.save(user.one, '[a]\n');
    await user.arrive(user.other);
    await user.save(user.one, '[b]\n');
    const piece = [...user.cloud.keys()].find(key => key.startsWith('text.') && key !== TEXT_HEAD) ?? '';
    user.cloud.delete(piece);
    await user.arrive(user.other);
    expect(await standing()).toEqual({ kind: 'waiting', broken: false });
    expect(await presentText()).toBe('[a]\n');
    user.pass(10 * MINUTE);
    await user.arrive(user.other);
    expect(await standing()).toMatchObject({ kind: 'synced' });
    await user.arrive(user.one);
    await user.arrive(user.other);
    expect(await presentText()).toBe('[b]\n');
  });

  test('and is damaged is reported, and left out', async () => {
    await user.save(user.one, '[a]\n');
    const piece = [...user.cloud.keys()].find(key => key.startsWith('text.') && key !== TEXT_HEAD) ?? '';
    user.cloud.set(piece, '"~~~~"');
    await user.arrive(user.other);
    expect(await standing()).toEqual({ kind: 'waiting', broken: true });
    expect(await presentText()).toBeUndefined();
  });

  test('with a secret in it is stored without, and shared without', async () => {
    const secret = 'not-a-real-one-0123456789abcdefghijklmn';
    await user.save(user.one, '[a]\n');
    vi.spyOn(user.one.browser.storage.local, 'get');
    const text = `[b]\naws_secret_access_key = ${secret}\n`;
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex');
    const stored = { deflated: await deflateText(text), digest, revision: 9, savedAt: user.now(), roleCount: 0 };
    await user.one.browser.storage.local.set({ 'text.personal': stored });
    await user.arrive(user.one);
    await user.arrive(user.other);
    expect(await presentText()).not.toContain(secret);
    await user.arrive(user.other);
    await user.arrive(user.one);
    expect(await presentText()).not.toContain(secret);
  });
});

describe('a sync space', () => {
  test('of a newer Hatrack is left as it is, and reported', async () => {
    const newer = JSON.stringify({ format: 2, what: 'ever' });
    user.cloud.set(TEXT_HEAD, newer).set('text.x.0', '"newer"').set('setting.theme', '{"time":1,"value":"dark"}');
    await user.arrive(user.one);
    await user.save(user.one, '[a]\n');
    await writeItem(settings, { ...(await readItem(settings)), accounts: 'hidden' as const });
    await user.arrive(user.one);
    expect([...user.cloud.keys()].sort()).toEqual(['setting.theme', 'text.head', 'text.x.0']);
    expect(user.cloud.get(TEXT_HEAD)).toBe(newer);
    expect(await standing()).toEqual({ kind: 'newer-format' });
    expect(await presentText()).toBe('[a]\n');
  });

  test('that was emptied outside Hatrack is filled again', async () => {
    await user.save(user.one, '[a]\n');
    user.cloud.clear();
    await user.arrive(user.one);
    await user.arrive(user.other);
    expect(await presentText()).toBe('[a]\n');
  });

  test('that is switched off is neither read nor written, and loses nothing when it is on again', async () => {
    await user.save(user.one, '[a]\n');
    await user.arrive(user.other);
    await writeItem(syncOn, false);
    await user.save(user.other, '[off]\n');
    await user.arrive(user.one);
    expect(await presentText()).toBe('[a]\n');
    await user.save(user.one, '[later]\n');
    await user.arrive(user.other);
    expect(await presentText()).toBe('[off]\n');
    await writeItem(syncOn, true);
    await user.arrive(user.other);
    expect(await presentText()).toBe('[later]\n');
    expect(await earlierTexts()).toEqual(['[off]\n', '[a]\n']);
    expect(await readItem(syncNotice)).toBeDefined();
  });
});
