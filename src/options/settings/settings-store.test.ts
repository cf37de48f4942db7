import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { createSettingsStore } from './settings-store.ts';

describe('a setting', () => {
  test('applies before it is stored, and is stored with all the others', async () => {
    const saved: Settings[] = [];
    const store = createSettingsStore({ stored: DEFAULT_SETTINGS, save: async settings => void saved.push(settings) });
    const changing = store.change({ theme: 'dark' });
    expect(store.settings.value.theme).toBe('dark');
    await changing;
    await store.change({ hideAccountIds: true });
    expect(saved.at(-1)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', hideAccountIds: true });
  });

  test('that cannot be stored is taken back, and the next change clears the message', async () => {
    const answers = [Promise.reject(new Error('quota')), Promise.resolve()];
    const store = createSettingsStore({ stored: DEFAULT_SETTINGS, save: () => answers.shift() ?? Promise.resolve() });
    await store.change({ showAllRoles: true });
    expect(store.settings.value.showAllRoles).toBe(false);
    expect(store.hasFailed.value).toBe(true);
    await store.change({ showAllRoles: true });
    expect(store.settings.value.showAllRoles).toBe(true);
    expect(store.hasFailed.value).toBe(false);
  });

  test('changed on another page changes here', () => {
    const store = createSettingsStore({ stored: DEFAULT_SETTINGS, save: async () => {} });
    store.storedElsewhere({ ...DEFAULT_SETTINGS, showImages: false });
    expect(store.settings.value.showImages).toBe(false);
  });
});
