import { trust, WITH_MFA } from '../iam/trust.ts';
import type { PartitionId } from '../partitions.ts';
import type { Account, Portal, World } from './types.ts';

/**
 * What each partition except `aws` has: a user who signs in to a jump account, an account for development and one for
 * production. Their numbers begin with `start`, and their aliases with `name`; `user` can use the portal, too.
 */
export function smallCompany(
  partition: PartitionId,
  start: string,
  name: string,
  user: string,
  startUrls: Portal['startUrls'],
): World {
  const [jump, dev, prod] = ['1', '2', '3'].map(end => start.padEnd(11, '0') + end) as [string, string, string];
  const anyone = trust(`arn:${partition}:iam::${jump}:root`);
  const withMfa = trust(`arn:${partition}:iam::${jump}:root`, WITH_MFA);
  const onlyDeveloper = trust(`arn:${partition}:iam::${dev}:role/Developer`);
  const accounts: Account[] = [
    { id: jump, alias: `${name}-jump`, roles: [{ name: 'Auditor', trust: anyone }] },
    {
      id: dev,
      alias: `${name}-dev`,
      roles: [
        { name: 'Developer', trust: anyone },
        { name: 'team/ReadOnly', trust: anyone },
      ],
    },
    {
      id: prod,
      roles: [
        { name: 'ReadOnly', trust: anyone },
        { name: 'PowerUser', trust: withMfa },
        { name: 'Deployer', trust: onlyDeveloper },
      ],
    },
  ];
  const password = `${user}-password`;
  const assignments = [
    { account: jump, permissionSet: 'Developer', suffix: 'fedcba9876543210' },
    { account: dev, permissionSet: 'ReadOnlyAccess', suffix: '0011223344556677' },
  ];
  return {
    accounts,
    users: [{ name: user, account: jump, password, kind: 'iam' }],
    portal: { startUrls, users: [{ name: user, password, assignments }] },
  };
}
