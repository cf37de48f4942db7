import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { EMPTY_READING } from '../reading/draft-reading.ts';
import { createConfigStore, type SavedText } from './config-store.ts';

function createStore(stored: string | undefined, save: (text: string) => Promise<SavedText> = keep) {
  return { store: createConfigStore({ stored, save, reading: signal(EMPTY_READING) }) };
}

const asSaved = (text: string, more: Partial<SavedText> = {}): SavedText => ({
  text,
  roleCount: 7,
  secretLines: [],
  droppedVersions: 0,
  ...more,
});
const keep = async (text: string): Promise<SavedText> => asSaved(text);

function createSlowSave() {
  let answer: (saved: SavedText) => void = () => {};
  const saved = new Promise<SavedText>(resolve => {
    answer = resolve;
  });
  return { save: () => saved, answer: (result: SavedText) => answer(result) };
}

describe('a draft', () => {
  test('starts as the stored text, unchanged', () => {
    const { store } = createStore('[a]');
    expect(store.draft.value).toBe('[a]');
    expect(store.isChanged.value).toBe(false);
    expect(store.isFirstRun.value).toBe(false);
  });

  test('is the first run while nothing is stored and nothing written', () => {
    const { store } = createStore(undefined);
    expect(store.isFirstRun.value).toBe(true);
    store.type('[');
    expect(store.isFirstRun.value).toBe(false);
  });

  test('with other line breaks than the editor makes is not a change', () => {
    const { store } = createStore('[a]\r\n[b]\r');
    expect(store.draft.value).toBe('[a]\n[b]\n');
    expect(store.isChanged.value).toBe(false);
  });

  test('that a file or a sample is put into has its line breaks, and is no longer called saved', async () => {
    const { store } = createStore('');
    store.type('[a]');
    await store.save();
    store.put('[b]\r\n');
    expect(store.draft.value).toBe('[b]\n');
    expect(store.saveState.value).toEqual({ state: 'idle' });
  });
});

describe('saving', () => {
  test('stores the draft and says that it did', async () => {
    const { store } = createStore('');
    store.type('[a]');
    expect(store.isChanged.value).toBe(true);
    await store.save();
    expect(store.saveState.value).toEqual({ state: 'saved', roleCount: 7 });
    expect(store.isChanged.value).toBe(false);
  });

  test('for the first time says so', async () => {
    const { store } = createStore(undefined);
    store.type('[a]');
    await store.save();
    expect(store.saveState.value).toEqual({ state: 'saved', roleCount: 7, isFirst: true });
  });

  test('does nothing while nothing is changed', async () => {
    const saved: string[] = [];
    const { store } = createStore('[a]', async text => {
      saved.push(text);
      return keep(text);
    });
    await store.save();
    expect(saved).toEqual([]);
  });

  test('shows the text as stored and the lines whose keys were taken out', async () => {
    const { store } = createStore('', async () =>
      asSaved('[a]\n# gone', { secretLines: [{ line: 2, why: 'password' }] }),
    );
    store.type('[a]\naws_secret_access_key = x');
    await store.save();
    expect(store.draft.value).toBe('[a]\n# gone');
    expect(store.secretLines.value).toEqual([{ line: 2, why: 'password' }]);
    store.dismissSecrets();
    expect(store.secretLines.value).toEqual([]);
  });

  test('says how many earlier versions had to go, until that is dismissed', async () => {
    const { store } = createStore('', async text => asSaved(text, { droppedVersions: 3 }));
    store.type('[a]');
    await store.save();
    expect(store.droppedVersions.value).toBe(3);
    store.dismissDropped();
    expect(store.droppedVersions.value).toBe(0);
  });

  test('leaves alone what was typed while it went on', async () => {
    const { save, answer } = createSlowSave();
    const { store } = createStore('', save);
    store.type('one');
    const saving = store.save();
    store.type('one two');
    answer(asSaved('one'));
    await saving;
    expect(store.draft.value).toBe('one two');
    expect(store.isChanged.value).toBe(true);
    expect(store.saveState.value).toEqual({ state: 'idle' });
  });

  test('that fails says why, keeps the draft, and can be tried again', async () => {
    const answers = [Promise.reject(new Error('QUOTA_BYTES quota exceeded')), keep('[a]')];
    const { store } = createStore('', () => answers.shift() ?? keep(''));
    store.type('[a]');
    await store.save();
    expect(store.saveState.value).toEqual({ state: 'failed', failure: { why: 'quota' } });
    expect(store.draft.value).toBe('[a]');
    expect(store.isChanged.value).toBe(true);
    await store.save();
    expect(store.saveState.value.state).toBe('saved');
  });

  test('is not confused by the echo of its own text', async () => {
    const { store } = createStore('', async text => {
      store.storedElsewhere(text);
      return keep(text);
    });
    store.type('[a]');
    await store.save();
    store.storedElsewhere('[a]');
    expect(store.saveState.value.state).toBe('saved');
    expect(store.isConflict.value).toBe(false);
  });
});

describe('a text stored elsewhere', () => {
  test('is shown at once where nothing is being changed', () => {
    const { store } = createStore('[a]');
    store.storedElsewhere('[abc]');
    expect(store.draft.value).toBe('[abc]');
    expect(store.saveState.value).toEqual({ state: 'updated' });
  });

  test('never replaces unsaved changes, but is reported', () => {
    const { store } = createStore('[a]');
    store.type('[mine]');
    store.storedElsewhere('[theirs]');
    expect(store.draft.value).toBe('[mine]');
    expect(store.isConflict.value).toBe(true);
    store.keepDraft();
    expect(store.isConflict.value).toBe(false);
    expect(store.draft.value).toBe('[mine]');
    expect(store.isChanged.value).toBe(true);
  });

  test('can be taken in place of the draft', () => {
    const { store } = createStore('[a]');
    store.type('[mine]');
    store.storedElsewhere('[theirs]');
    store.takeStored();
    expect(store.draft.value).toBe('[theirs]');
    expect(store.isConflict.value).toBe(false);
    expect(store.isChanged.value).toBe(false);
  });

  test('that is the draft itself is no conflict', () => {
    const { store } = createStore('[a]');
    store.type('[same]');
    store.storedElsewhere('[same]');
    expect(store.isConflict.value).toBe(false);
    expect(store.isChanged.value).toBe(false);
  });

  test('that comes in during a save is looked at after it', async () => {
    const { save, answer } = createSlowSave();
    const { store } = createStore('', save);
    store.type('mine');
    const saving = store.save();
    store.storedElsewhere('theirs');
    store.type('mine, longer');
    expect(store.isConflict.value).toBe(false);
    answer(asSaved('mine'));
    await saving;
    expect(store.isConflict.value).toBe(true);
    expect(store.draft.value).toBe('mine, longer');
  });
});
