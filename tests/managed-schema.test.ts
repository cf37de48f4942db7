import { expect, test } from 'vitest';
import schema from '../public/managed-schema.json' with { type: 'json' };
import { SETTING_NAMES } from '../src/core/settings.ts';

test('the schema for administrators knows every setting, and every field', () => {
  const { settings, ...fields } = schema.properties;
  expect(Object.keys(settings.properties).toSorted()).toEqual(SETTING_NAMES.toSorted());
  expect(Object.keys(fields)).toEqual(['configText', 'teamUrl', 'lockedSettings', 'lockedLayers', 'senderIds']);
});
