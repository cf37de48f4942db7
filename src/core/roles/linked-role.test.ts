import { describe, expect, it } from 'vitest';
import { findLinkedRole } from './linked-role.ts';
import type { Role } from './role.ts';

const role: Role = {
  ...{ key: 'k', name: 'reader', account: '444455556666', roleName: 'team/analytics/ReadOnly', partition: 'aws' },
};

describe('findLinkedRole', () => {
  const portal = { startUrl: 'https://portal.example.com/start', permissionSet: 'Admin' };
  const admin = { ...role, key: 'admin', roleName: 'Admin', alias: 'data-lake' };
  const portalAdmin = { ...admin, key: 'portal', portal };

  it('finds a role by number or alias, and one to switch to before one of a portal', () => {
    const link = { account: '444455556666', roleName: 'Admin' };
    expect(findLinkedRole([portalAdmin, admin], link, 'aws')).toBe(admin);
    expect(findLinkedRole([portalAdmin], link, 'aws')).toBe(portalAdmin);
    expect(findLinkedRole([admin], { ...link, account: 'Data-Lake' }, 'aws')).toBe(admin);
  });

  it('finds none of another partition, account or name', () => {
    expect(findLinkedRole([admin], { account: '444455556666', roleName: 'Admin' }, 'aws-cn')).toBeUndefined();
    expect(findLinkedRole([admin], { account: '111122223333', roleName: 'Admin' }, 'aws')).toBeUndefined();
    expect(findLinkedRole([admin], { account: '444455556666', roleName: 'admin' }, 'aws')).toBeUndefined();
  });
});
