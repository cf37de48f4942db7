import { describe, expect, test, vi } from 'vitest';
import { deflateText, digestOf } from '../../core/deflate.ts';
import { prepareConfig } from '../../core/saved/prepared-config.ts';
import type { SaveResult, StoredSave } from '../../core/saved/save-result.ts';
import type { StoredText } from '../../core/saved/stored-text.ts';
import { createKeptConfig } from './kept-config.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const SAVED: StoredSave = { revision: 4, roleCount: 2, droppedVersions: 1 };

function createStorage(read?: StoredText) {
  const listeners: ((stored: StoredText | undefined) => void)[] = [];
  return {
    read: async () => read,
    watch: (callback: (stored: StoredText | undefined) => void) => void listeners.push(callback),
    savePrepared: vi.fn(async () => SAVED),
    saveText: vi.fn(
      async (): Promise<SaveResult> => ({
        ...SAVED,
        secretLines: [{ line: 3, why: 'secret' }],
        text: 'by the background',
      }),
    ),
    change: (stored: StoredText | undefined) => {
      for (const listener of listeners) listener(stored);
    },
  };
}

async function stored(text: string, revision: number): Promise<StoredText> {
  return {
    deflated: await deflateText(text),
    digest: await digestOf(text),
    revision,
    savedAt: 1,
    roleCount: 1,
  };
}

describe('the kept text', () => {
  test('is read as it was written', async () => {
    expect(await createKeptConfig(prepareConfig, createStorage(await stored('[a]', 1))).read()).toEqual({
      text: '[a]',
      isDamaged: false,
    });
    expect(await createKeptConfig(prepareConfig, createStorage()).read()).toEqual({
      text: undefined,
      isDamaged: false,
    });
  });

  test('that is damaged is said to be so', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const damaged = { ...(await stored('[a]', 1)), deflated: 'AAAA', digest: '' };
    expect(await createKeptConfig(prepareConfig, createStorage(damaged)).read()).toEqual({
      text: undefined,
      isDamaged: true,
    });
    expect(error).toHaveBeenCalledOnce();
  });
});

describe('saving', () => {
  test('sends what was prepared, and gives the text as it is stored', async () => {
    const storage = createStorage();
    const kept = createKeptConfig(prepareConfig, storage);
    const rest = { roleCount: 2, droppedVersions: 1 };
    expect(await kept.save('[a]\n')).toEqual({ text: '[a]\n', secretLines: [], ...rest });
    expect(storage.savePrepared).toHaveBeenCalledWith((await prepareConfig('[a]\n')).config);
    const secret = '[a]\naws_secret_access_key = not-a-real-one\n';
    const saved = {
      text: '[a]\n# Hatrack removed: aws_secret_access_key\n',
      secretLines: [{ line: 2, why: 'secret access key' }],
      ...rest,
    };
    expect(await kept.save(secret)).toEqual(saved);
  });

  test('is left to the background where the page cannot prepare', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const kept = createKeptConfig(() => Promise.reject(new Error('no worker')), createStorage());
    expect(await kept.save('[a]\n')).toMatchObject({
      text: 'by the background',
      secretLines: [{ line: 3, why: 'secret' }],
    });
  });

  test('that fails says why', async () => {
    const storage = createStorage();
    storage.savePrepared.mockRejectedValueOnce(new Error('quota'));
    await expect(createKeptConfig(prepareConfig, storage).save('[a]')).rejects.toThrow('quota');
  });
});

describe('watching', () => {
  function watch() {
    const storage = createStorage();
    const kept = createKeptConfig(prepareConfig, storage);
    const seen: (string | undefined)[] = [];
    kept.watch(text => seen.push(text));
    return { storage, kept, seen };
  }

  test('reports what others save, the last of several alone, and what is gone', async () => {
    const { storage, seen } = watch();
    const [a, b, c, d] = [
      await stored('[a]', 1),
      await stored('[b]', 2),
      await stored('[c]', 3),
      await stored('[d]', 1),
    ];
    storage.change(a);
    await vi.waitFor(() => expect(seen).toEqual(['[a]']));
    storage.change(b);
    storage.change(c);
    await vi.waitFor(() => expect(seen).toEqual(['[a]', '[c]']));
    storage.change(undefined);
    storage.change(d);
    await vi.waitFor(() => expect(seen).toEqual(['[a]', '[c]', undefined, '[d]']));
  });

  test('reports nothing that is older than what this page has saved', async () => {
    const { storage, kept, seen } = watch();
    await kept.save('[own]');
    storage.change(await stored('[older]', 3));
    storage.change(await stored('[own]', 4));
    storage.change(await stored('[newer]', 5));
    await vi.waitFor(() => expect(seen).toEqual(['[newer]']));
  });

  test('reports nothing of a text that is damaged', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { storage, seen } = watch();
    storage.change({ ...(await stored('[a]', 9)), deflated: 'AAAA', digest: '' });
    await vi.waitFor(() => expect(error).toHaveBeenCalled());
    expect(seen).toEqual([]);
  });
});
