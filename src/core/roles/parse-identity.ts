import type { BaseIdentity, Identity, RoleIdentity } from './identity.ts';
import { isPartition } from './partition.ts';

/** An identity from outside (storage, a message); `undefined` for anything that is none. Unknown fields are dropped. */
export function parseIdentity(value: unknown): Identity | undefined {
  if (!isRecord(value) || !isPartition(value.partition) || !isRecord(value.base)) return undefined;
  const { partition, mode } = value;
  if (mode !== 'classic' && mode !== 'multi-session') return undefined;
  const role = parseRole(value.role);
  return { partition, mode, base: texts(value.base, ['account', 'alias', 'user']), ...(role && { role }) };
}

function parseRole(value: unknown): RoleIdentity | undefined {
  if (!isRecord(value)) return undefined;
  const { account, roleName, ...label } = texts(value, ['account', 'alias', 'roleName', 'displayName', 'color']);
  return account === undefined || roleName === undefined ? undefined : { account, roleName, ...label };
}

function texts<Name extends keyof BaseIdentity | keyof RoleIdentity>(
  value: Record<string, unknown>,
  names: readonly Name[],
): { readonly [N in Name]?: string } {
  return Object.fromEntries(names.filter(name => typeof value[name] === 'string').map(name => [name, value[name]])) as {
    [N in Name]?: string;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
