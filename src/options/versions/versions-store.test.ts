import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { Difference } from '../compare/compare-texts.ts';
import { createConfigStore, type SavedText } from '../draft/config-store.ts';
import type { Replacement } from '../draft/replacement.ts';
import { EMPTY_READING } from '../reading/draft-reading.ts';
import { createUndoStore } from '../widgets/undo-store.ts';
import { createVersionsStore, type ListedVersion } from './versions-store.ts';

/** A background that keeps every text it is given, as one does that never runs out of room. */
function setUp(...texts: readonly string[]) {
  const saved = [...texts];
  const listeners: (() => void)[] = [];
  const backend = { refuses: false, gone: 0, cannotCompare: false };
  const config = createConfigStore({
    stored: texts.at(-1),
    reading: signal(EMPTY_READING),
    async save(text): Promise<SavedText> {
      if (backend.refuses) throw new Error('quota');
      saved.push(text);
      for (const listener of listeners) listener();
      return { text, roleCount: 0, secretLines: [], droppedVersions: 0 };
    },
  });
  const undos = createUndoStore<Replacement>();
  const store = createVersionsStore({
    config,
    undos,
    readList: async () =>
      saved
        .map((_, index): ListedVersion => {
          return { revision: index + 1, savedAt: index, roleCount: 0, isSaved: index === saved.length - 1 };
        })
        .reverse(),
    readText: async ({ revision }) => (revision === backend.gone ? undefined : saved[revision - 1]),
    watch: callback => void listeners.push(callback),
    async compare(before, after): Promise<Difference> {
      if (backend.cannotCompare) throw new Error('the worker failed');
      return {
        original: before,
        changes: before === after ? [] : [{ fromA: 0, toA: before.length, fromB: 0, toB: after.length }],
        profiles: { added: [], removed: [], changed: [] },
        addedLines: 1,
        removedLines: 1,
      };
    },
  });
  return { store, undos, config, saved, backend };
}

describe('the versions', () => {
  test('begin with what the last save did, while nothing is changed', async () => {
    const { store } = setUp('[a]', '[b]', '[c]');
    await store.open();
    expect(store.list.value?.map(({ revision, isSaved }) => [revision, isSaved])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect(store.chosen.value?.revision).toBe(2);
    expect(store.shown.value).toMatchObject({ state: 'compared', difference: { original: '[b]' }, now: '[c]' });
  });

  test('begin with what is not saved yet, where something is changed', async () => {
    const { store, config } = setUp('[a]', '[b]');
    config.type('[mine]');
    await store.open();
    expect(store.chosen.value?.isSaved).toBe(true);
    expect(store.shown.value).toMatchObject({ difference: { original: '[b]' }, now: '[mine]' });
  });

  test('stay closed where they were read again while the user closed them', async () => {
    const { store, config } = setUp('[a]', '[b]');
    await store.open();
    config.type('[c]');
    const saved = config.save();
    store.close();
    await saved;
    await Promise.resolve();
    expect(store.list.value).toBeUndefined();
  });

  test('are none before the first save, and the saved one alone after it', async () => {
    const first = setUp();
    await first.store.open();
    expect(first.store.list.value).toEqual([]);
    const second = setUp('[a]');
    await second.store.open();
    expect(second.store.shown.value).toMatchObject({ difference: { changes: [] } });
    second.store.close();
    expect(second.store.list.value).toBeUndefined();
  });

  test('say of one that is gone that it is', async () => {
    const { store, backend } = setUp('[a]', '[b]');
    backend.gone = 1;
    await store.open();
    expect(store.shown.value).toEqual({ state: 'gone' });
  });

  test('say of one that cannot be compared that it cannot, and compare it when they are opened again', async () => {
    const { store, backend } = setUp('[a]', '[b]');
    backend.cannotCompare = true;
    await store.open();
    expect(store.shown.value).toEqual({ state: 'failed' });
    backend.cannotCompare = false;
    store.close();
    await store.open();
    expect(store.shown.value.state).toBe('compared');
  });

  test('show the one that was chosen last, whichever is compared first', async () => {
    const { store } = setUp('[a]', '[b]', '[c]');
    await store.open();
    const [, , oldest] = store.list.value ?? [];
    const [saved] = store.list.value ?? [];
    if (!oldest || !saved) throw new Error('no versions');
    await Promise.all([store.choose(oldest), store.choose(saved)]);
    expect(store.shown.value).toMatchObject({ difference: { original: '[c]' } });
  });
});

describe('restoring', () => {
  test('puts the version in the editor and saves it; undo brings back what was', async () => {
    const { store, undos, config, saved } = setUp('[a]', '[b]');
    await store.open();
    await store.restore();
    expect(config.draft.value).toBe('[a]');
    expect(config.isChanged.value).toBe(false);
    expect(saved.at(-1)).toBe('[a]');
    expect(undos.notice.value).toMatchObject({ what: 'changed', of: { kind: 'version', savedAt: 0 } });
    await undos.undo();
    expect(saved.at(-1)).toBe('[b]');
    expect(config.draft.value).toBe('[b]');
    expect(undos.next.value).toBeUndefined();
  });

  test('loses no unsaved changes: undo brings them back, unsaved as they were', async () => {
    const { store, undos, config, saved } = setUp('[a]', '[b]');
    config.type('[mine]');
    await store.open();
    const oldest = store.list.value?.at(-1);
    if (oldest) await store.choose(oldest);
    await store.restore();
    expect(saved.at(-1)).toBe('[a]');
    await undos.undo();
    expect(saved.at(-1)).toBe('[b]');
    expect(config.draft.value).toBe('[mine]');
    expect(config.isChanged.value).toBe(true);
  });

  test('loses no unsaved changes where undo fails, and undo can be tried again', async () => {
    const { store, undos, config, saved, backend } = setUp('[a]', '[b]');
    config.type('[mine]');
    await store.open();
    const oldest = store.list.value?.at(-1);
    if (oldest) await store.choose(oldest);
    await store.restore();
    backend.refuses = true;
    await undos.undo();
    expect(undos.notice.value?.what).toBe('not-undone');
    expect([config.draft.value, config.stored.value]).toEqual(['[mine]', '[a]']);
    backend.refuses = false;
    await undos.undo();
    expect([config.draft.value, saved.at(-1)]).toEqual(['[mine]', '[b]']);
  });

  test('the saved text only takes the changes away', async () => {
    const { store, undos, config, saved } = setUp('[a]', '[b]');
    config.type('[mine]');
    await store.open();
    await store.restore();
    expect(config.draft.value).toBe('[b]');
    expect(saved).toEqual(['[a]', '[b]']);
    await undos.undo();
    expect(config.draft.value).toBe('[mine]');
  });

  test('cannot be undone from here once something else was written: that is the editor’s to undo', async () => {
    const { store, undos, config } = setUp('[a]', '[b]');
    await store.open();
    await store.restore();
    config.type('[a] and more');
    expect(undos.next.value).toBeUndefined();
    await undos.undo();
    expect(config.draft.value).toBe('[a] and more');
  });

  test('that cannot be saved leaves the text in the editor, and the words to the save', async () => {
    const { store, undos, config, backend } = setUp('[a]', '[b]');
    backend.refuses = true;
    await store.open();
    await store.restore();
    expect(config.draft.value).toBe('[a]');
    expect(config.saveState.value.state).toBe('failed');
    expect(undos.next.value).toBeUndefined();
  });

  test('does not wait for the comparison', async () => {
    const { store, saved } = setUp('[a]', '[b]');
    await store.open();
    const oldest = store.list.value?.at(-1);
    if (!oldest) throw new Error('no versions');
    void store.choose(oldest);
    expect(store.shown.value.state).toBe('comparing');
    await store.restore();
    expect(saved.at(-1)).toBe('[a]');
  });

  test('of a version that is gone says so, and changes nothing', async () => {
    const { store, config, saved, backend } = setUp('[a]', '[b]');
    await store.open();
    backend.gone = 1;
    const found: string[] = [];
    await store.restore(() => found.push('found'));
    expect(store.shown.value).toEqual({ state: 'gone' });
    expect([found, config.draft.value, saved]).toEqual([[], '[b]', ['[a]', '[b]']]);
  });

  test('waits for a save that is under way', async () => {
    const { store, config, saved } = setUp('[a]', '[b]');
    await store.open();
    config.type('[mine]');
    const saving = config.save();
    await Promise.all([saving, store.restore()]);
    expect(saved.slice(-2)).toEqual(['[mine]', '[a]']);
  });
});
