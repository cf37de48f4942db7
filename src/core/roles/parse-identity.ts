import { isPartition } from '../model/partition.ts';
import type { BaseIdentity, Identity, OpenSession, RoleIdentity } from './identity.ts';
import { SESSION_MODES } from './session-mode.ts';

/** An identity from outside (storage, a message); `undefined` for anything that is none. Unknown fields are dropped. */
export function parseIdentity(value: unknown): Identity | undefined {
  if (!isRecord(value) || !isPartition(value.partition) || !isRecord(value.base)) return undefined;
  const { partition } = value;
  const mode = SESSION_MODES.find(known => known === value.mode);
  if (!mode) return undefined;
  const role = parseRole(value.role);
  const base = parseBase(value.base);
  const { sessionId } = texts(value, ['sessionId']);
  const sessions = Array.isArray(value.sessions) ? value.sessions.map(parseSession) : undefined;
  return {
    ...{ partition, mode, base },
    ...(role && { role }),
    ...(sessionId !== undefined && { sessionId }),
    ...(sessions && { sessions: sessions.filter(session => session !== undefined) }),
  };
}

/** An open session from outside; `undefined` for anything that is none. */
export function parseSession(value: unknown): OpenSession | undefined {
  if (!isRecord(value) || !isRecord(value.base)) return undefined;
  const { id } = texts(value, ['id']);
  const role = parseRole(value.role);
  return id === undefined
    ? undefined
    : {
        ...{ id, base: parseBase(value.base), ...(role && { role }), hasTab: value.hasTab === true },
        ...(value.isUnsure === true && { isUnsure: true }),
      };
}

function parseBase(value: Record<string, unknown>): BaseIdentity {
  return { ...texts(value, ['account', 'alias', 'user', 'portal']), ...(value.isRoot === true && { isRoot: true }) };
}

function parseRole(value: unknown): RoleIdentity | undefined {
  if (!isRecord(value)) return undefined;
  const { account, roleName, ...label } = texts(value, ['account', 'alias', 'roleName', 'displayName', 'color']);
  return account === undefined || roleName === undefined ? undefined : { account, roleName, ...label };
}

function texts<Name extends Exclude<keyof BaseIdentity, 'isRoot'> | keyof RoleIdentity | 'id' | 'sessionId'>(
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
