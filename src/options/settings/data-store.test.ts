import { describe, expect, test, vi } from 'vitest';
import type { AllData } from '../../platform/all-data.ts';
import { createUndoStore } from '../widgets/undo-store.ts';
import { createDataStore } from './data-store.ts';
import type { Changeable } from './undo-texts.ts';

// Outside a browser it would throw; what is tested here calls none of it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const DATA: AllData = {
  local: {
    'text.personal': { text: '[dev]\n', revision: 1, savedAt: 1 },
    index: '[]',
    favorites: ['aws:111122223333:Dev#dev'],
    settings: { theme: 'dark', order: 'used' },
    versions: [{ slot: 0, revision: 1, savedAt: 1, roleCount: 1, size: 4, digest: 'd' }],
    'version.0': { revision: 1, deflated: 'AAAA' },
    later: ['from a later Hatrack'],
  },
  session: {},
  sync: {},
};

function setUp(stored: AllData = DATA) {
  const page = { stored, unsaved: 'unsaved' as string | undefined, refuses: false };
  const undos = createUndoStore<Changeable>();
  const write = async (data: AllData) => {
    if (page.refuses) throw new Error('quota');
    page.stored = data;
  };
  const store = createDataStore({
    read: async () => page.stored,
    clear: () => write({ local: {}, session: {}, sync: {} }),
    write,
    draft: {
      async take() {
        const { unsaved } = page;
        page.unsaved = undefined;
        return unsaved;
      },
      async show(_, unsaved) {
        page.unsaved = unsaved;
      },
    },
    undos,
  });
  return { page, store, undos };
}

describe('clearing all data', () => {
  test('asks first, and says what would go: how many of what one counts, and the bytes of everything', async () => {
    const { page, store } = setUp();
    await store.ask();
    expect(store.question.value).toEqual([
      { name: 'dataText', size: 43 },
      { name: 'dataVersions', size: 105, count: 1 },
      { name: 'dataFavorites', size: 28, count: 1 },
      { name: 'dataSettings', size: 31, count: 2 },
      { name: 'dataRest', size: 28 },
    ]);
    store.keep();
    expect(store.question.value).toBeUndefined();
    expect(page.stored).toBe(DATA);
  });

  test('has nothing to show where nothing is stored', async () => {
    const { store } = setUp({ local: {}, session: {}, sync: {} });
    await store.ask();
    expect(store.question.value).toEqual([]);
  });

  test('takes everything, an unsaved draft too, and undo brings all of it back', async () => {
    const { page, store, undos } = setUp();
    await store.ask();
    await store.clear();
    expect(page).toMatchObject({ stored: { local: {}, session: {}, sync: {} }, unsaved: undefined });
    expect(store.question.value).toBeUndefined();
    expect(undos.notice.value).toEqual({ what: 'changed', of: 'allData' });
    await undos.undo();
    expect(page).toMatchObject({ stored: DATA, unsaved: 'unsaved' });
  });

  test('that fails leaves the draft, says so, and offers no undo', async () => {
    const { page, store, undos } = setUp();
    page.refuses = true;
    await store.clear();
    expect(page).toMatchObject({ stored: DATA, unsaved: 'unsaved' });
    expect(store.hasFailed.value).toBe(true);
    expect(undos.next.value).toBeUndefined();
    await store.ask();
    expect(store.hasFailed.value).toBe(false);
  });
});
