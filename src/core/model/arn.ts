import { isPartition, type Partition } from './partition.ts';

interface ArnOwner {
  readonly partition: Partition;
  /** 12 digits. */
  readonly account: string;
}

/** The parts of the ARN of a role or of a signed-in identity. */
export type IdentityArn = ArnOwner &
  (
    | { readonly kind: 'role' | 'user' | 'federated-user'; readonly name: string }
    | { readonly kind: 'assumed-role'; readonly name: string; readonly session: string }
    | { readonly kind: 'root' }
  );

const ARN = /^arn:([^:]*):(iam|sts)::(\d{12}):(.+)$/s;

/**
 * Reads the ARN of a role, a user, the root user (`iam`), or of an assumed role or federated user (`sts`). `name` has
 * its path, without the leading slash; an assumed role's ARN never carries one. `undefined` for anything else.
 * Source: docs/console.md 1.7, 3.1.
 */
export function parseArn(text: string): IdentityArn | undefined {
  const [, partition, service, account, resource] = ARN.exec(text.trim()) ?? [];
  if (!isPartition(partition) || account === undefined || resource === undefined) return undefined;
  const owner = { partition, account };
  if (service === 'iam' && resource === 'root') return { ...owner, kind: 'root' };

  const [, kind, rest] = /^([^/]+)\/(.+)$/s.exec(resource) ?? [];
  if (rest === undefined || rest.startsWith('/') || rest.endsWith('/')) return undefined;
  if (service === 'iam') return kind === 'role' || kind === 'user' ? { ...owner, kind, name: rest } : undefined;
  if (kind === 'federated-user') return { ...owner, kind, name: rest };
  if (kind !== 'assumed-role') return undefined;
  const slash = rest.indexOf('/');
  if (slash < 0) return undefined;
  return { ...owner, kind, name: rest.slice(0, slash), session: rest.slice(slash + 1) };
}

/** The ARN of a role in an account known by its number. */
export function roleArn({ partition, account, roleName }: ArnOwner & { readonly roleName: string }): string {
  return `arn:${partition}:iam::${account}:role/${roleName}`;
}
