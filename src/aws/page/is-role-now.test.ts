import { expect, test } from 'vitest';
import { factsOf } from './facts.fixture.ts';
import { isRoleNow, readIdentity } from './identity.ts';

const BASE = '999999999999';
const TARGET = '111122223333';
const roleArn = `arn:aws:sts::${TARGET}:assumed-role/DevRole/alice`;
const history = { bn: 'alice', ba: BASE, rl: [] };

const readingOf = (arn: string, alias: string) => readIdentity(factsOf({ userInfo: { arn, alias }, history }));
const asBase = readingOf(`arn:aws:iam::${BASE}:user/alice`, BASE);
const asRole = readingOf(roleArn, 'dev-alias');
const withoutHistory = readIdentity(factsOf({ userInfo: { arn: roleArn, alias: TARGET } }));
const withoutAlias = readingOf(roleArn, TARGET);

test.each([
  ['the role by number', asRole, { account: TARGET, roleName: 'DevRole' }, true],
  ['the role by alias', asRole, { account: 'DEV-alias', roleName: 'DevRole' }, true],
  ['the role in other letters', asRole, { account: TARGET, roleName: 'devrole' }, true],
  [
    'the role by an alias that the page does not know',
    withoutAlias,
    { account: 'dev-alias', roleName: 'DevRole' },
    true,
  ],
  ['the role, the history cookie gone', withoutHistory, { account: TARGET, roleName: 'DevRole' }, true],
  ['another role', asRole, { account: TARGET, roleName: 'Ops' }, false],
  ['a role of that name elsewhere', asRole, { account: BASE, roleName: 'DevRole' }, false],
  ['a role of that name elsewhere, by alias', asRole, { account: 'ops-alias', roleName: 'DevRole' }, false],
  ['nobody switched', asBase, { account: TARGET, roleName: 'DevRole' }, false],
  ['nobody switched, as wanted', asBase, undefined, true],
  ['a role where none was wanted', asRole, undefined, false],
])('a page shows whether it is as expected: %s', (_, reading, expected, answer) =>
  expect(isRoleNow(reading, expected)).toBe(answer),
);
