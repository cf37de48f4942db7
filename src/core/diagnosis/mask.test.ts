import { describe, expect, it } from 'vitest';
import { createMask, withoutAccounts } from './mask.ts';

describe('a mask', () => {
  it('gives one letter to one name, by its kind', () => {
    const mask = createMask(true);
    expect([mask.name('user', 'alice'), mask.name('user', 'bob'), mask.name('user', 'alice')]).toEqual([
      'user A',
      'user B',
      'user A',
    ]);
    expect(mask.name('alias', 'alice')).toBe('alias A');
  });

  it('goes on after Z', () => {
    const mask = createMask(true);
    const names = Array.from({ length: 28 }, (_, index) => mask.name('role', `r${index}`));
    expect(names.slice(25)).toEqual(['role Z', 'role A1', 'role B1']);
  });

  it.each([
    ['arn:aws:iam::111122223333:role/X', 'arn:aws:iam::account A:role/X'],
    ['1111-2222-3333 and 111122223333', 'account A and account A'],
    ['https://111122223333-abcdefgh.us-east-1.example/', 'https://account A.us-east-1.example/'],
    ['1111222233334', '1111222233334'],
  ])('finds the accounts in %s', (text, masked) => {
    expect(createMask(true).text(text)).toBe(masked);
  });

  it('leaves all as it is when not asked for', () => {
    const mask = createMask(false);
    expect([mask.name('user', 'alice'), mask.text('111122223333')]).toEqual(['alice', '111122223333']);
  });
});

it('takes the numbers of accounts out of everything that the screen shows, and nothing else', () => {
  expect(
    withoutAccounts({ rows: [{ names: ['1111-2222-3333', 'nav-1234567890123'] }, { account: '999999999999' }], at: 7 }),
  ).toEqual({ rows: [{ names: ['••••', 'nav-1234567890123'] }, { account: '••••' }], at: 7 });
});
