import { expect, it } from 'vitest';
import { parseRole } from './parse-role.ts';

const least = { key: 'k', name: 'prod', account: '111122223333', roleName: 'Admin', partition: 'aws' };

it('keeps the fields of a role and drops the rest', () => {
  const role = { ...least, region: 'eu-west-1', alias: 'corp', mfa: true };
  expect(parseRole({ ...role, onclick: 'x', color: 7 })).toEqual(role);
});

it('keeps the portal of a role, and drops half of one', () => {
  const portal = { startUrl: 'https://portal.example.com/start', permissionSet: 'Admin' };
  expect(parseRole({ ...least, portal: { ...portal, more: 1 } })).toEqual({ ...least, portal });
  expect(parseRole({ ...least, portal: { startUrl: 7 } })).toEqual(least);
  const vanity = { ...portal, kind: 'vanity', region: 'eu-west-1' };
  expect(parseRole({ ...least, portal: vanity })).toEqual({ ...least, portal: vanity });
  expect(parseRole({ ...least, portal: { ...portal, kind: 'other', region: 7 } })).toEqual({ ...least, portal });
});

it.each([undefined, null, 'role', [], {}, { ...least, name: 1 }, { ...least, partition: 'moon' }])(
  '%j is none',
  value => {
    expect(parseRole(value)).toBeUndefined();
  },
);
