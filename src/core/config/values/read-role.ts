import { isPartition, type Partition } from '../../model/partition.ts';
import type { Problem } from '../issues/issue.ts';
import type { Reading } from '../issues/reading.ts';
import { readArnAccount } from './read-account.ts';

/** The parts of a role's ARN. */
export interface RoleArn {
  readonly partition: Partition;
  readonly account: string;
  /** With its path, without the leading slash. */
  readonly roleName: string;
}

/** Reads `arn:PARTITION:iam::ACCOUNT:role/PATH/NAME` (docs/console.md 10.2). */
export function readRoleArn(value: string): Reading<RoleArn> {
  const slash = value.indexOf('/');
  const [arn, partition, service, region, account = '', kind] = value.slice(0, Math.max(slash, 0)).split(':', 6);
  const role = readRoleName(value.slice(slash + 1));
  const isRole = arn === 'arn' && service === 'iam' && region === '' && kind === 'role';
  if (!isRole || role.value === undefined) return { problems: [{ code: 'arn_invalid', args: [value] }] };
  if (!isPartition(partition)) return { problems: [{ code: 'arn_partition_unknown', args: [partition ?? ''] }] };
  const owner = readArnAccount(account);
  const problems = [...(owner.problems ?? []), ...(role.problems ?? [])];
  if (owner.value === undefined) return { problems };
  return { value: { partition, account: owner.value, roleName: role.value }, problems };
}

/** Reads a role's name with its path. One that IAM does not allow gives an issue but is kept: some users need it for the console's own form. */
export function readRoleName(value: string): Reading<string> {
  const name = value.replace(/^\/+/, '');
  const leaf = name.slice(name.lastIndexOf('/') + 1);
  const problem: Problem = { code: 'role_name_invalid', args: [value] };
  if (name === '') return { problems: [problem] };
  return /^[\w+=,.@-]{1,64}$/.test(leaf) ? { value: name } : { value: name, problems: [problem] };
}
