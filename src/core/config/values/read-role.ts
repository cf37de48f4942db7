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

const ROLE_ARN = /^arn:([^:/]*):iam::([^:/]*):role\/(.*)$/s;

/** Reads `arn:PARTITION:iam::ACCOUNT:role/PATH/NAME` (docs/console.md 10.2). */
export function readRoleArn(value: string): Reading<RoleArn> {
  const [, partition, account = '', path] = ROLE_ARN.exec(value) ?? [];
  const role = path === undefined ? {} : readRoleName(path);
  if (role.value === undefined) return { problems: [{ code: 'arn_invalid', args: [value] }] };
  if (!isPartition(partition)) return { problems: [{ code: 'arn_partition_unknown', args: [partition ?? ''] }] };
  const owner = readArnAccount(account);
  const problems = [...(owner.problems ?? []), ...(role.problems ?? [])];
  if (owner.value === undefined) return { problems };
  return { value: { partition, account: owner.value, roleName: role.value }, problems };
}

/** Reads a role's name with its path. Reports a name that IAM does not allow but keeps it: some users need it for the console's own form. */
export function readRoleName(value: string): Reading<string> {
  const name = value.replace(/^\/+/, '');
  const leaf = name.slice(name.lastIndexOf('/') + 1);
  if (/^[\w+=,.@-]{1,64}$/.test(leaf)) return { value: name };
  const problems: readonly Problem[] = [{ code: 'role_name_invalid', args: [value] }];
  return name === '' ? { problems } : { value: name, problems };
}
