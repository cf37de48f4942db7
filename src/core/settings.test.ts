import { expect, test } from 'vitest';
import { changedSettings, DEFAULT_SETTINGS, parseSettings } from './settings.ts';

test('what is stored wins over the default', () => {
  expect(parseSettings({ theme: 'dark', accounts: 'hidden', order: 'used' })).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    accounts: 'hidden',
    order: 'used',
  });
});

test.each([
  undefined,
  null,
  7,
  'dark',
  [],
  { theme: 'pink', order: true, accounts: 'no', unknown: true, constructor: true },
])('a value of the wrong shape gives the defaults: %j', stored => {
  expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

test('only what differs from the default is stored, and reads back the same', () => {
  const settings = { ...DEFAULT_SETTINGS, showImages: false };
  expect(changedSettings(settings)).toEqual({ showImages: false });
  expect(parseSettings(changedSettings(settings))).toEqual(settings);
});
