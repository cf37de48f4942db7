import { expect, it } from 'vitest';
import { permissionSetOf, roleLeaf } from './permission-set.ts';

it.each([
  ['AWSReservedSSO_Admin_0123456789abcdef', 'Admin'],
  ['AWSReservedSSO_Power_User_fedcba9876543210', 'Power_User'],
  ['reserved/eu-west-1/AWSReservedSSO_ReadOnly_0123456789abcdef', 'ReadOnly'],
  ['AWSReservedSSO_Admin', undefined],
  ['AWSReservedSSO_Admin_0123', undefined],
  ['Admin', undefined],
])('the permission set of %s is %s', (roleName, permissionSet) => {
  expect(permissionSetOf(roleName)).toBe(permissionSet);
});

it('the leaf of a role name has no path', () => {
  expect(roleLeaf('team/x/Admin')).toBe('Admin');
  expect(roleLeaf('Admin')).toBe('Admin');
});
