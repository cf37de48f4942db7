import { describe, expect, test } from 'vitest';
import { type ConfigStore, createConfigStore, type SavedText } from './config-store.ts';
import { type DraftReading, EMPTY_READING } from './draft-reading.ts';

/** A background and a reader that answer when the test lets them. */
function createStore(stored: string | undefined, save: (text: string) => Promise<SavedText> = keep) {
  const pauses: (() => void)[] = [];
  const readTexts: string[] = [];
  const store = createConfigStore({
    stored,
    save,
    read: async text => {
      readTexts.push(text);
      return { ...EMPTY_READING, baseCount: text.length };
    },
    afterPause: act => () => pauses.push(act),
  });
  return { store, readTexts, pause: () => pauses.at(-1)?.() };
}

const keep = async (text: string): Promise<SavedText> => ({ text, secretLines: [] });
function createSlowSave() {
  let answer: (saved: SavedText) => void = () => {};
  const saved = new Promise<SavedText>(resolve => {
    answer = resolve;
  });
  return { save: () => saved, answer: (result: SavedText) => answer(result) };
}

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

function lengthRead(store: ConfigStore): DraftReading['baseCount'] {
  return store.reading.value.baseCount;
}

describe('a draft', () => {
  test('starts as the stored text, read at once, unchanged', async () => {
    const { store } = createStore('[a]');
    await settled();
    expect(store.draft.value).toBe('[a]');
    expect(store.isChanged.value).toBe(false);
    expect(store.isFirstRun.value).toBe(false);
    expect(lengthRead(store)).toBe(3);
  });

  test('is the first run while nothing is stored and nothing written', () => {
    const { store } = createStore(undefined);
    expect(store.isFirstRun.value).toBe(true);
    store.type('[');
    expect(store.isFirstRun.value).toBe(false);
  });

  test('with other line breaks than a text field makes is not a change', () => {
    const { store } = createStore('[a]\r\n[b]\r');
    expect(store.draft.value).toBe('[a]\n[b]\n');
    expect(store.isChanged.value).toBe(false);
  });

  test('is read when typing pauses, not before', async () => {
    const { store, pause } = createStore('');
    store.type('[ab]');
    await settled();
    expect(lengthRead(store)).toBe(0);
    pause();
    await settled();
    expect(lengthRead(store)).toBe(4);
  });
});

describe('saving', () => {
  test('stores the draft and tells how it went', async () => {
    const { store } = createStore('');
    store.type('[a]');
    expect(store.isChanged.value).toBe(true);
    await store.save();
    expect(store.saveState.value).toEqual({ state: 'saved', roleCount: 0 });
    expect(store.isChanged.value).toBe(false);
  });

  test('does not read again what was read already', async () => {
    const { store, pause, readTexts } = createStore('');
    store.type('[a]');
    pause();
    await settled();
    await store.save();
    expect(readTexts).toEqual(['', '[a]']);
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
    const { store } = createStore('', async () => ({ text: '[a]\n# gone', secretLines: [2] }));
    store.type('[a]\naws_secret_access_key = x');
    await store.save();
    expect(store.draft.value).toBe('[a]\n# gone');
    expect(store.secretLines.value).toEqual([2]);
    store.dismissSecrets();
    expect(store.secretLines.value).toEqual([]);
  });

  test('leaves alone what was typed while it went on', async () => {
    const { save, answer } = createSlowSave();
    const { store } = createStore('', save);
    store.type('one');
    const saving = store.save();
    store.type('one two');
    answer({ text: 'one', secretLines: [] });
    await saving;
    expect(store.draft.value).toBe('one two');
    expect(store.isChanged.value).toBe(true);
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
  test('is shown at once where nothing is being changed', async () => {
    const { store } = createStore('[a]');
    store.storedElsewhere('[abc]');
    await settled();
    expect(store.draft.value).toBe('[abc]');
    expect(store.saveState.value).toEqual({ state: 'updated' });
    expect(lengthRead(store)).toBe(5);
  });

  test('never replaces unsaved changes, but is told', () => {
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
    answer({ text: 'mine', secretLines: [] });
    await saving;
    expect(store.isConflict.value).toBe(true);
    expect(store.draft.value).toBe('mine, longer');
  });
});
