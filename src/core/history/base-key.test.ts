import { expect, it } from 'vitest';
import { baseKey } from './base-key.ts';

it.each([
  [{ account: '999999999999', alias: 'corp-jump', user: 'alice' }, 'aws/corp-jump/alice'],
  [{ alias: 'Corp-Jump', user: 'alice' }, 'aws/corp-jump/alice'],
  [{ account: '999999999999', user: 'Admin/alice@example.com' }, 'aws/999999999999/Admin/alice@example.com'],
  [{}, 'aws/?/?'],
])('%j is filed as %s', (base, key) => {
  expect(baseKey({ partition: 'aws', base })).toBe(key);
});
