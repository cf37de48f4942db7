import { flag, type Guard, isTrue, list, oneOf, record, text } from '../guards.ts';
import { PARTITIONS } from '../model/partition.ts';
import type { Identity, OpenSession } from './identity.ts';
import { SESSION_MODES } from './session-mode.ts';

const base = record({}, { account: text, alias: text, user: text, portal: text, isRoot: isTrue });
const role = record({ account: text, roleName: text }, { alias: text, displayName: text, color: text });

/** The fields of a session that storage and identities share. */
export const SESSION_FIELDS = [
  { id: text, base },
  { role, isUnsure: isTrue },
] as const;

/** Reads an open session from outside; `undefined` for anything else. */
const parseSession: Guard<OpenSession> = record({ ...SESSION_FIELDS[0], hasTab: flag }, SESSION_FIELDS[1]);

/** Reads an identity from storage or a message; `undefined` for anything else. Unknown fields are dropped. */
export const parseIdentity: Guard<Identity> = record(
  { partition: oneOf(PARTITIONS), mode: oneOf(SESSION_MODES), base },
  { role, sessionId: text, sessions: list(parseSession) },
);
