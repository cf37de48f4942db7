import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeStorage, type FakeStorage } from '../../../tests/fakes/storage.ts';
import { sampleConfig } from '../../core/config/sample-config.ts';
import type { PreparedConfig } from '../../core/saved/prepared-config.ts';
import { readStoredText } from '../../core/saved/stored-text.ts';
import { readItem } from '../../platform/read-item.ts';
import { configText, versions, versionText } from '../../store/text-items.ts';
import { configHandlers, saveConfig } from './save-config.ts';
import { storeConfig } from './store-config.ts';

const browser = vi.hoisted(() => ({ storage: {} as FakeStorage }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => {
  browser.storage = createFakeStorage();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** A config as prepared; what it deflates to is made up. */
function config(name: string, size = 20): PreparedConfig {
  return { deflated: name.padEnd(size, '.'), digest: name, roleCount: size, index: `index of ${name}` };
}

async function save(...configs: readonly PreparedConfig[]): Promise<void> {
  for (const each of configs) await storeConfig(each);
}

/** Texts that can be gone back to, the newest first. */
async function earlier(): Promise<(string | undefined)[]> {
  const texts = (await readItem(versions)).map(async ({ slot, revision }) => {
    const text = await readItem(versionText(slot));
    return text?.revision === revision ? text.deflated.replace(/\.+$/, '') : undefined;
  });
  return Promise.all(texts);
}

const present = async () => {
  const { deflated, digest } = (await readItem(configText)) ?? {};
  return { deflated, digest };
};

describe('a save', () => {
  test('stores text and index, counts on, and makes a version of the text that it replaces', async () => {
    expect(await storeConfig(config('a'))).toEqual({ revision: 1, roleCount: 20, droppedVersions: 0 });
    expect(await storeConfig(config('b', 30))).toEqual({ revision: 2, roleCount: 30, droppedVersions: 0 });
    expect(await present()).toEqual({ deflated: config('b', 30).deflated, digest: 'b' });
    expect(browser.storage.stored().index).toBe('index of b');
    expect(await earlier()).toEqual(['a']);
    const [version] = await readItem(versions);
    expect(version).toMatchObject({ revision: 1, roleCount: 20, size: 20, digest: 'a' });
  });

  test('of the same text again makes no version', async () => {
    await save(config('a'), config('b'), config('b'));
    expect(await earlier()).toEqual(['a']);
  });

  test('keeps ten versions, and leaves nothing else behind', async () => {
    await save(...Array.from({ length: 14 }, (_, index) => config(`text ${index + 1}`)));
    expect(await earlier()).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map(number => `text ${number}`));
    expect(Object.keys(browser.storage.stored()).filter(key => key.startsWith('version.'))).toHaveLength(10);
  });

  test('counts on from the versions where the text is gone', async () => {
    await save(config('a'), config('b'));
    await browser.storage.local.remove('text.personal');
    expect(await storeConfig(config('c'))).toMatchObject({ revision: 2 });
    expect(await earlier()).toEqual(['a']);
  });

  test('is done also where what had to go could not be removed; the next one removes it', async () => {
    await browser.storage.local.set({ 'version.9': { revision: 1, deflated: 'left over' } });
    browser.storage.removalError = new Error('disk');
    await save(config('a'));
    expect(browser.storage.stored()).toHaveProperty(['version.9']);
    await save(config('b'));
    expect(browser.storage.stored()).not.toHaveProperty(['version.9']);
  });
});

describe('a save that does not fit', () => {
  /** Five texts of a thousand characters each, and not much room for more. */
  async function fill(room: number): Promise<void> {
    await save(...['a', 'b', 'c', 'd', 'e'].map(name => config(name, 1000)));
    browser.storage.quota = JSON.stringify(browser.storage.stored()).length + room;
  }

  test('makes room by the oldest versions, and says how many had to go', async () => {
    await fill(500);
    expect(await storeConfig(config('f', 3000))).toMatchObject({ droppedVersions: 3 });
    expect(await earlier()).toEqual(['e', 'd']);
    expect(await present()).toMatchObject({ digest: 'f' });
    expect(Object.keys(browser.storage.stored()).filter(key => key.startsWith('version.'))).toHaveLength(2);
  });

  test('gives up all versions for the text of now, if it must', async () => {
    await fill(500);
    expect(await storeConfig(config('f', 5500))).toMatchObject({ droppedVersions: 5 });
    expect(await earlier()).toEqual([]);
    expect(await present()).toMatchObject({ digest: 'f' });
  });

  test('reports it, and loses nothing', async () => {
    await fill(500);
    const before = browser.storage.stored();
    await expect(storeConfig(config('f', 9000))).rejects.toThrow('quota');
    expect(browser.storage.stored()).toEqual(before);
    expect(await earlier()).toEqual(['d', 'c', 'b', 'a']);
  });

  test('for another reason than room touches nothing', async () => {
    await save(config('a'), config('b'));
    const before = browser.storage.stored();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('disk'));
    await expect(storeConfig(config('c'))).rejects.toThrow('disk');
    expect(browser.storage.stored()).toEqual(before);
  });
});

test('the sample goes out of the stored text, which keeps what is the user’s and stays as an earlier version', async () => {
  const mine = '[mine]\nrole_arn = arn:aws:iam::444455556666:role/Dev\n';
  await saveConfig({ text: `${sampleConfig(key => key)}\n${mine}` });
  await configHandlers.removeSample();
  const stored = await readItem(configText);
  expect(stored && (await readStoredText(stored))).toBe(mine);
  expect(stored?.roleCount).toBe(1);
  expect(await earlier()).toHaveLength(1);
});
