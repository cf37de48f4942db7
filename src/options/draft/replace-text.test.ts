import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { EMPTY_READING } from '../reading/draft-reading.ts';
import { createConfigStore } from './config-store.ts';
import { rememberTexts } from './replace-text.ts';

function setUp() {
  const backend = { refuses: false };
  const config = createConfigStore({
    stored: '[a]',
    reading: signal(EMPTY_READING),
    async save(text) {
      if (backend.refuses) throw new Error('quota');
      return { text, roleCount: 0, secretLines: [], droppedVersions: 0 };
    },
  });
  return { config, backend };
}

test('what was not saved comes back to the editor even where what was saved cannot', async () => {
  const { config, backend } = setUp();
  config.type('[mine]');
  const bringBack = rememberTexts(config);
  config.put('[b]');
  await config.save();
  backend.refuses = true;
  await expect(bringBack()).rejects.toThrow('not saved');
  expect([config.draft.value, config.stored.value]).toEqual(['[mine]', '[b]']);
  backend.refuses = false;
  await bringBack();
  expect([config.draft.value, config.stored.value]).toEqual(['[mine]', '[a]']);
});

test('what was saved comes back after a save that is under way', async () => {
  const { config } = setUp();
  const bringBack = rememberTexts(config);
  config.type('[b]');
  const saving = config.save();
  await Promise.all([saving, bringBack()]);
  expect([config.draft.value, config.stored.value]).toEqual(['[a]', '[a]']);
});
