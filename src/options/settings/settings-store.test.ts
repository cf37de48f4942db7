import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { createUndoStore } from '../widgets/undo-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import type { Changeable } from './undo-texts.ts';

/** Settings stored by several pages: each hears of each change, its own too, some time later, and reads what is there. */
function storedSettings() {
  let stored = DEFAULT_SETTINGS;
  const pages: SettingsStore[] = [];
  let waiting = 0;
  const refusals: Error[] = [];
  return {
    get now() {
      return stored;
    },
    refuseOnce: () => refusals.push(new Error('quota')),
    notify() {
      for (; waiting > 0; waiting--) for (const page of pages) page.stored(stored);
    },
    page() {
      const undos = createUndoStore<Changeable>();
      const store = createSettingsStore({
        stored,
        write: async changed => {
          const refusal = refusals.shift();
          if (refusal) throw refusal;
          stored = { ...stored, ...changed };
          waiting++;
        },
        undos,
      });
      pages.push(store);
      return { store, undos };
    },
  };
}

describe('a setting', () => {
  test('applies before it is stored, and is stored with all the others', async () => {
    const storage = storedSettings();
    const { store } = storage.page();
    const changing = store.change('theme', 'dark');
    expect(store.settings.value.theme).toBe('dark');
    await changing;
    await store.change('accounts', 'hidden');
    expect(storage.now).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', accounts: 'hidden' });
  });

  test('that cannot be stored is taken back alone, and the next change clears the message', async () => {
    const storage = storedSettings();
    const { store, undos } = storage.page();
    storage.refuseOnce();
    await Promise.all([store.change('showAllRoles', true), store.change('theme', 'dark')]);
    expect(store.settings.value).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(storage.now).toEqual(store.settings.value);
    expect(store.hasFailed.value).toBe(true);
    expect(undos.next.value).toBe('theme');
    await store.change('showAllRoles', true);
    expect(store.settings.value.showAllRoles).toBe(true);
    expect(store.hasFailed.value).toBe(false);
  });

  test('changed on another page changes here, and both pages’ changes stay', async () => {
    const storage = storedSettings();
    const [here, there] = [storage.page(), storage.page()];
    await there.store.change('showImages', false);
    await here.store.change('order', 'name');
    storage.notify();
    const both = { ...DEFAULT_SETTINGS, showImages: false, order: 'name' };
    expect(storage.now).toEqual(both);
    expect(here.store.settings.value).toEqual(both);
    expect(there.store.settings.value).toEqual(both);
  });

  test('does not flicker when the news of an earlier change comes late', async () => {
    const storage = storedSettings();
    const { store } = storage.page();
    await store.change('theme', 'dark');
    const changing = store.change('theme', 'light');
    storage.notify();
    expect(store.settings.value.theme).toBe('light');
    await changing;
    storage.notify();
    expect(store.settings.value.theme).toBe('light');
  });
});

describe('undo', () => {
  test('takes back one change after the other, the last one first, and nothing else', async () => {
    const storage = storedSettings();
    const { store, undos } = storage.page();
    await store.change('theme', 'dark');
    await store.change('accounts', 'hidden');
    await store.change('theme', 'light');
    storage.notify();
    await undos.undo();
    expect(storage.now).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', accounts: 'hidden' });
    await Promise.all([undos.undo(), undos.undo(), undos.undo()]);
    expect(storage.now).toEqual(DEFAULT_SETTINGS);
    expect(store.settings.value).toEqual(DEFAULT_SETTINGS);
    expect(undos.notice.value).toEqual({ what: 'undone', of: 'theme' });
  });

  test('leaves what another window changed: its other settings, and the same one', async () => {
    const storage = storedSettings();
    const [here, there] = [storage.page(), storage.page()];
    await here.store.change('accounts', 'hidden');
    await here.store.change('order', 'name');
    storage.notify();
    await there.store.change('order', 'used');
    await there.store.change('showImages', false);
    storage.notify();
    expect(here.undos.next.value).toBe('accounts');
    expect(here.undos.notice.value).toBeUndefined();
    await here.undos.undo();
    expect(storage.now).toEqual({ ...DEFAULT_SETTINGS, order: 'used', showImages: false });
  });

  test('that cannot be stored says so, and can be tried again', async () => {
    const storage = storedSettings();
    const { store, undos } = storage.page();
    await store.change('theme', 'dark');
    storage.refuseOnce();
    await undos.undo();
    expect(store.settings.value.theme).toBe('dark');
    expect(undos.notice.value).toEqual({ what: 'not-undone', of: 'theme' });
    await undos.undo();
    expect(storage.now).toEqual(DEFAULT_SETTINGS);
  });

  test('of nothing does nothing', async () => {
    const { undos } = storedSettings().page();
    await undos.undo();
    expect(undos.notice.value).toBeUndefined();
  });

  test('stays at hand when its notice is dismissed', async () => {
    const { store, undos } = storedSettings().page();
    await store.change('theme', 'dark');
    undos.dismiss();
    expect(undos.notice.value).toBeUndefined();
    expect(undos.next.value).toBe('theme');
  });
});
