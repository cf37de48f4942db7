import { expect, test } from 'vitest';
import { parseIdentity } from './parse-identity.ts';

const alice = { partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } };

test('an identity reads back as it was', () => {
  const switched = { ...alice, role: { account: '111122223333', roleName: 'Admin', color: 'd13438' } };
  expect(parseIdentity(structuredClone(switched))).toEqual(switched);
  expect(parseIdentity(structuredClone(alice))).toEqual(alice);
  const root = { ...alice, base: { account: '999999999999', user: 'root', isRoot: true } };
  expect(parseIdentity(structuredClone(root))).toEqual(root);
});

test.each([
  undefined,
  null,
  'alice',
  {},
  { ...alice, partition: 'mars' },
  { ...alice, mode: 'x' },
  { ...alice, base: 1 },
])('anything else is no identity: %j', value => {
  expect(parseIdentity(value)).toBeUndefined();
});

test('fields of the wrong kind are dropped, and a role without its name is none', () => {
  expect(parseIdentity({ ...alice, base: { account: 7, user: 'alice', extra: 'x' }, role: { account: '1' } })).toEqual({
    ...alice,
    base: { user: 'alice' },
  });
});
