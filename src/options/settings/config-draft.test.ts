import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { readConfig } from '../../aws/portal/read-config.ts';
import { prepareConfig } from '../../core/saved/prepared-config.ts';
import { createConfigStore, type SavedText } from '../draft/config-store.ts';
import { EMPTY_READING } from '../reading/draft-reading.ts';
import { configDraft } from './config-draft.ts';

// Outside a browser it would throw; what is tested here calls none of it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const { deflated, digest, roleCount } = (await prepareConfig('[stored]\n', readConfig)).config;
const STORED = { deflated, digest, roleCount, revision: 1, savedAt: 1 };
const DATA = { local: { 'text.personal': STORED }, session: {}, sync: {} };
const NOTHING = { local: {}, session: {}, sync: {} };

function setUp() {
  let settle = (_: SavedText): void => {};
  const saving = new Promise<SavedText>(resolve => {
    settle = resolve;
  });
  const config = createConfigStore({
    stored: '[stored]\n',
    save: () => saving,
    reading: signal(EMPTY_READING),
  });
  return { config, draft: configDraft(config), endSave: (saved: SavedText) => settle(saved) };
}

test('the draft goes with the data, and comes back on top of them', async () => {
  const { config, draft } = setUp();
  config.type('[typed]\n');
  expect(await draft.take()).toBe('[typed]\n');
  await draft.show(NOTHING, undefined);
  expect(config.isFirstRun.value).toBe(true);
  expect(config.isConflict.value).toBe(false);
  await draft.show(DATA, '[typed]\n');
  expect(config.draft.value).toBe('[typed]\n');
  expect(config.isChanged.value).toBe(true);
  expect(config.isConflict.value).toBe(false);
});

test('without a draft the stored text comes back, and nobody is said to have saved it elsewhere', async () => {
  const { config, draft } = setUp();
  expect(await draft.take()).toBeUndefined();
  await draft.show(NOTHING, undefined);
  expect(config.draft.value).toBe('');
  await draft.show(DATA, undefined);
  expect(config.draft.value).toBe('[stored]\n');
  expect(config.isChanged.value).toBe(false);
  expect(config.saveState.value).toEqual({ state: 'idle' });
});

test('what was typed since stays, and the user is asked which of both to keep', async () => {
  const { config, draft } = setUp();
  await draft.take();
  await draft.show(NOTHING, undefined);
  config.type('[typed since]\n');
  await draft.show(DATA, undefined);
  expect(config.draft.value).toBe('[typed since]\n');
  expect(config.isConflict.value).toBe(true);
});

test('a save under way is waited for: it would store the text again', async () => {
  const { config, draft, endSave } = setUp();
  config.type('[typed]\n');
  const saved = config.save();
  let isTaken = false;
  const taking = draft.take().then(() => {
    isTaken = true;
  });
  await Promise.resolve();
  expect(isTaken).toBe(false);
  endSave({ text: '[typed]\n', roleCount: 0, secretLines: [], droppedVersions: 0 });
  await Promise.all([saved, taking]);
  expect(isTaken).toBe(true);
});
