import { expect, it } from 'vitest';
import { parseRole } from './parse-role.ts';

const least = { key: 'k', name: 'prod', account: '111122223333', roleName: 'Admin', partition: 'aws' };

it('keeps the fields of a role and drops the rest', () => {
  const role = { ...least, region: 'eu-west-1', alias: 'corp', mfa: true };
  expect(parseRole({ ...role, onclick: 'x', color: 7 })).toEqual(role);
});

it.each([undefined, null, 'role', [], {}, { ...least, name: 1 }, { ...least, partition: 'moon' }])(
  '%j is none',
  value => {
    expect(parseRole(value)).toBeUndefined();
  },
);
