import { expect, test } from 'vitest';
import type { Text } from '../../core/text-key.ts';
import { countText } from './count-text.ts';

const text: Text = (key, ...args) => (key === 'language' ? 'en' : [key, ...args].join(' '));

test('a single thing has a text of its own', () => {
  expect(countText(text, 1, 'optionsOneRole', 'optionsManyRoles')).toBe('optionsOneRole');
});

test('many things and none at all are written with their number, as the language writes it', () => {
  expect(countText(text, 0, 'optionsOneRole', 'optionsManyRoles')).toBe('optionsManyRoles 0');
  expect(countText(text, 10_000, 'optionsOneRole', 'optionsManyRoles')).toBe('optionsManyRoles 10,000');
});
