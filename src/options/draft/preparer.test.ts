import { expect, test, vi } from 'vitest';
import type { Preparation } from '../../core/saved/prepared-config.ts';
import { rememberLast } from './prepare-ahead.ts';

const preparation = (deflated: string): Preparation => ({
  config: { deflated, digest: '', roleCount: 0, index: '' },
  secretLines: [],
});

test('a text is prepared once, however often it is asked for', async () => {
  const prepare = vi.fn(async (text: string) => preparation(text));
  const ask = rememberLast(prepare);
  expect(await Promise.all([ask('a'), ask('a')])).toEqual([preparation('a'), preparation('a')]);
  expect(await ask('b')).toEqual(preparation('b'));
  expect(prepare.mock.calls).toEqual([['a'], ['b']]);
});

test('a text whose preparation failed is prepared again', async () => {
  const answers = [Promise.reject(new Error('worker gone')), Promise.resolve(preparation('a'))];
  const ask = rememberLast(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  await expect(ask('a')).rejects.toThrow('worker gone');
  expect(await ask('a')).toEqual(preparation('a'));
});
