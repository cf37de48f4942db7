import { expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config.ts';
import type { Identity } from '../roles/identity.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { baseKey } from './base-key.ts';
import { EMPTY_LEDGER, recordUse } from './ledger.ts';
import { previousRole } from './previous-role.ts';

const { profiles } = parseConfig(`[dev]
role_arn = arn:aws:iam::111122220001:role/Developer
[prod]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
`);
const base: Identity = { partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } };
const inProd: Identity = { ...base, role: { account: '111122220003', roleName: 'ReadOnly' } };
const used = ['444455556666/Seen', '111122220001/Developer', '111122220003/ReadOnly'].reduce((ledger, use, at) => {
  const [account = '', roleName = ''] = use.split('/');
  return recordUse(ledger, baseKey(base), { partition: 'aws', account, roleName }, at);
}, EMPTY_LEDGER);

const previous = (identity: Identity, ledger = used, config = profiles) =>
  previousRole({ profiles: config, identity, settings: DEFAULT_SETTINGS, ledger })?.name;

it('is the role used last, but never the current one', () => {
  expect(previous(base)).toBe('prod');
  expect(previous(inProd)).toBe('dev');
});

it('is another role where the config has the current one twice, as for two regions', () => {
  const { profiles: twins } = parseConfig(`[prod-tokyo]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
region = ap-northeast-1
[prod-virginia]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
region = us-east-1
[dev]
role_arn = arn:aws:iam::111122220001:role/Developer
`);
  expect(previous(inProd, used, twins)).toBe('dev');
});

it('is none that another role has to come before: the next one that can be switched to', () => {
  const { profiles: chain } = parseConfig(`[jump]
aws_account_id = 999999999999
[hub]
role_arn = arn:aws:iam::444455556666:role/Hub
source_profile = jump
[prod]
role_arn = arn:aws:iam::111122220003:role/ReadOnly
source_profile = hub
[dev]
role_arn = arn:aws:iam::111122220001:role/Developer
source_profile = jump
`);
  expect(previous(base, used, chain)).toBe('dev');
  expect(previous({ ...base, mode: 'multi-session' }, used, chain)).toBe('dev');
});

it('may be one that only the history has, and is none where nothing else was used', () => {
  expect(previous(inProd, used, [])).toBe('Developer @ 111122220001');
  expect(previous(base, EMPTY_LEDGER)).toBeUndefined();
});
