import type { Partition } from '../model/partition.ts';
import { isNameWithPath } from './name-with-path.ts';

const NAMED = /^(?:(user|role|group)\/)?(.+)$/s;

/** A user, role or group of an account. */
export interface Principal {
  readonly kind: 'user' | 'role' | 'group';
  /** Without its path: attaching a policy takes no path. */
  readonly name: string;
  readonly arn: string;
}

/** Reads `alice`, `user/staff/alice`, `role/Ops` or an ARN; `undefined` for a name that IAM does not allow. */
export function readPrincipal(text: string, partition: Partition, account: string): Principal | undefined {
  const [, ownArn, rest = text] = /^(arn:[^:]*:iam::[^:]*:)(.*)$/s.exec(text) ?? [];
  const [, kind = ownArn === undefined ? 'user' : '', path] = NAMED.exec(rest) ?? [];
  if (path === undefined || !isNameWithPath(path, kind === 'group' ? 128 : 64) || rest.startsWith('arn:'))
    return undefined;
  if (kind !== 'user' && kind !== 'role' && kind !== 'group') return undefined;
  const owner = ownArn ?? accountArn(partition, account);
  return { kind, name: path.slice(path.lastIndexOf('/') + 1), arn: `${owner}${kind}/${path}` };
}

/** How the ARNs of an account's users, roles and groups begin; with `root`, the account itself. */
export function accountArn(partition: Partition, account: string): string {
  return `arn:${partition}:iam::${account}:`;
}
