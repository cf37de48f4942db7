import { expect, it } from 'vitest';
import { accountText } from './account-text.ts';

it('groups the digits of a number, and leaves an alias', () => {
  expect(['111122223333', 'corp-jump', '1111222233334', ''].map(accountText)).toEqual([
    '1111-2222-3333',
    'corp-jump',
    '1111222233334',
    '',
  ]);
});
