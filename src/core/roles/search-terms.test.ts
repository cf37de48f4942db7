import { describe, expect, it } from 'vitest';
import { readQuery } from './search-terms.ts';

describe('readQuery', () => {
  it.each([
    ['pay prod', [['pay', 'prod']]],
    ['  Payments-PROD ', [['payments', 'prod']]],
    ['決済　本番', [['決済', '本番']]],
    ['ｐｒｏｄ', [['prod']]],
    ['サーバー', [['サーバー']]],
    ['🚀', [['🚀']]],
    ['prod prod', [['prod']]],
    ['', []],
    [' - ', []],
  ])('%j asks for %j', (query, readings) => {
    expect(readQuery(query).readings).toEqual(readings);
  });

  it.each([
    ['1111-2222-3333', [['111122223333'], ['1111', '2222', '3333']]],
    ['1111-22', [['111122'], ['1111', '22']]],
    ['１１１１−２２２２', [['11112222'], ['1111', '2222']]],
    ['１１１１ー２２２２', [['11112222'], ['1111ー2222']]],
    [
      'prod 1111-2',
      [
        ['prod', '11112'],
        ['prod', '1111', '2'],
      ],
    ],
    [
      'backup-2024-01',
      [
        ['backup', '202401'],
        ['backup', '2024', '01'],
      ],
    ],
    ['11111-2222', [['11111', '2222']]],
  ])('%j may be an account with dashes', (query, readings) => {
    expect(readQuery(query).readings).toEqual(readings);
  });
});
