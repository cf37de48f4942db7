import type { PolicyDocument } from '../iam/policy-document.ts';
import { trust, WITH_MFA } from '../iam/trust.ts';
import { ACCOUNT_ACCESS, PORTAL } from './portal.ts';
import type { Account, Role, User, World } from './types.ts';

const JUMP = '999999999999';

const anyoneOfJump = trust(`arn:aws:iam::${JUMP}:root`);
const onlyBob = trust(`arn:aws:iam::${JUMP}:user/bob`);
const onlyDevelopers = trust(
  `arn:aws:iam::${JUMP}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Developer_0123456789abcdef`,
);
const withMfa = trust(`arn:aws:iam::${JUMP}:root`, WITH_MFA);
const trainees = trust(['arn:aws:iam::100000000001:root', `arn:aws:iam::${JUMP}:root`]);
/** Only another role can switch to this role, by chaining. The identity that signed in cannot. */
const onlyDeveloperAdmin = trust('arn:aws:iam::111111111111:role/developerAdmin');

/** A chain of three roles: each trusts only the one before it. */
const onlyChainFirst = trust('arn:aws:iam::300000000001:role/ChainFirst');
const onlyChainSecond = trust('arn:aws:iam::300000000002:role/chain/ChainSecond');

const named = (policy: PolicyDocument, names: readonly string[]): Role[] =>
  names.map(name => ({ name, trust: policy }));
const open = (...names: string[]) => named(anyoneOfJump, names);
const bobs = (...names: string[]) => named(onlyBob, names);
const mfa = (...names: string[]) => named(withMfa, names);

/** What every team's three accounts have. */
function team(name: string, dev: string, staging: string, prod: string): Account[] {
  return [
    { id: dev, alias: `${name}-dev`, roles: [...open('Developer', 'Administrator', 'ReadOnly')] },
    { id: staging, alias: `${name}-staging`, roles: [...open('Developer', 'ReadOnly'), ...bobs('Administrator')] },
    { id: prod, alias: `${name}-prod`, roles: [...open('ReadOnly'), ...mfa('PowerUser'), ...bobs('Administrator')] },
  ];
}

const accounts: readonly Account[] = [
  { id: JUMP, alias: 'corp-jump', roles: open('Auditor') },
  { id: '111111111111', roles: open('developerAdmin', 'ReadOnly') },
  { id: '222222222222', roles: open('developerAdmin', 'ReadOnly') },
  ...team('payments', '111122220001', '111122220002', '111122220003'),
  ...team('orders', '111122220011', '111122220012', '111122220013'),
  ...team('catalog', '111122220021', '111122220022', '111122220023'),
  ...team('search', '111122220031', '111122220032', '111122220033'),
  ...team('identity', '111122220041', '111122220042', '111122220043'),
  ...team('analytics', '111122220051', '111122220052', '111122220053'),
  ...team('mobile', '111122220061', '111122220062', '111122220063'),
  ...team('network', '111122220071', '111122220072', '111122220073'),
  ...team('security', '111122220081', '111122220082', '111122220083'),
  ...team('media', '111122220091', '111122220092', '111122220093'),
  {
    id: '444455556666',
    alias: 'data-lake',
    roles: [
      ...open('team/analytics/ReadOnly', 'team/analytics/etl/Loader', 'Ops+Deploy=prod,eu.west@corp-1'),
      ...open('a-role-whose-name-is-exactly-sixty-four-characters-long-in-total'),
      ...open('division/platform/team/site-reliability/on-call/emergency/BreakGlassAdministrator'),
    ],
  },
  { id: '555566667777', alias: 'billing', roles: [...open('Billing'), ...mfa('BillingAdmin')] },
  { id: '666677778888', alias: 'log-archive', roles: [...open('Auditor'), ...bobs('breakglass/Administrator')] },
  { id: '777788889999', roles: [{ name: 'DeveloperOnly', trust: onlyDevelopers }, ...open('NetworkOps')] },
  { id: '888899990000', roles: [{ name: 'ChainedOnly', trust: onlyDeveloperAdmin }, ...open('ReadOnly')] },
  { id: '300000000001', alias: 'chain-first', roles: open('ChainFirst') },
  { id: '300000000002', roles: [{ name: 'chain/ChainSecond', trust: onlyChainFirst }] },
  { id: '300000000003', alias: 'chain-third', roles: [{ name: 'ChainThird', trust: onlyChainSecond }] },
  {
    id: '100000000001',
    roles: [{ name: 'Trainee', trust: trainees }, ...open('Administrator')],
  },
];

const users: readonly User[] = [
  { name: 'alice', account: JUMP, password: 'alice-password', kind: 'iam' },
  { name: 'bob', account: JUMP, password: 'bob-password', kind: 'iam' },
  {
    name: 'carol',
    account: JUMP,
    password: 'carol-password',
    kind: 'federated',
    federatedRole: 'AWSReservedSSO_Developer_0123456789abcdef',
    portal: 'https://d-1234567890.awsapps.com/start',
  },
  { name: 'root', account: JUMP, password: 'root-password', kind: 'root', accountName: 'Example Corp' },
  { name: 'dora', account: '100000000001', password: 'dora-password', kind: 'iam' },
];

/** The company in the emulator: a jump account where users sign in, and the accounts that they switch to. */
export const COMPANY: World = { accounts, users, portal: PORTAL, accountAccess: ACCOUNT_ACCESS };
