import type { Assignment, Portal } from './types.ts';

/** What carol has in the access portal of the company in `aws`. */
const assignments: readonly Assignment[] = [
  { account: '999999999999', permissionSet: 'Developer', suffix: '0123456789abcdef' },
  { account: '111122220001', permissionSet: 'AdministratorAccess', suffix: '1111222200010001' },
  { account: '111122220001', permissionSet: 'ReadOnlyAccess', suffix: '1111222200010002' },
  {
    account: '111122220003',
    permissionSet: 'ReadOnlyAccess',
    suffix: '1111222200030002',
    relayState: 'https://eu-west-1.console.aws.amazon.com/ec2/home?region=eu-west-1',
  },
  { account: '555566667777', permissionSet: 'Ops_Team+Billing', suffix: 'abcdef0123456789' },
];

export const PORTAL: Portal = {
  startUrls: [
    'https://corp.awsapps.com/start',
    'https://d-1234567890.awsapps.com/start',
    'https://ssoins-1234567890abcdef.portal.us-east-1.app.aws',
    'https://ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com',
    'https://ssoins-1234567890abcdef.portal.eu-west-1.app.aws',
  ],
  users: [{ name: 'carol', password: 'carol-password', assignments }],
  vanity: 'sso.corp.example',
};

/** What carol has by account access manager: roles as they are in the accounts. */
export const ACCOUNT_ACCESS: Portal = {
  startUrls: ['https://aa-0123456789.account-access.us-east-1.app.aws'],
  users: [
    {
      name: 'carol',
      password: 'carol-password',
      assignments: [
        { account: '111122220003', permissionSet: 'Operator' },
        { account: '999999999999', permissionSet: 'Developer' },
      ],
    },
  ],
};
