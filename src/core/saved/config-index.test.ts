import { expect, test } from 'vitest';
import { deflateText } from '../deflate.ts';
import type { Profile } from '../model/profile.ts';
import { buildIndex, readIndex } from './config-index.ts';

const profiles: readonly Profile[] = [
  { name: 'dev', line: 1, layer: 'personal', account: '111122223333', roleName: 'A' },
];

test('an index gives back the profiles it was made of', async () => {
  expect(await readIndex(await buildIndex(profiles))).toEqual(profiles);
});

test.each([undefined, 7, '', '{', 'null', '[]', '{"version":1,"profiles":[]}'])(
  'anything else is no index, and is made again: %j',
  async stored => {
    expect(await readIndex(stored)).toBeUndefined();
  },
);

test.each(['{', 'null', '[]', '{"version":0,"profiles":[]}', '{"version":1,"profiles":{}}'])(
  'nor is what was deflated, but of other code: %j',
  async json => {
    expect(await readIndex(await deflateText(json))).toBeUndefined();
  },
);
