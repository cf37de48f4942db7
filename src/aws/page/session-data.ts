import { isRecord } from '../../core/guards.ts';
import { LONGEST } from '../../core/limits.ts';
import { pickDefined } from '../../core/pick-defined.ts';
import { textOf } from '../values/read-fields.ts';
import { isSessionId } from '../values/session-id.ts';

/** What `awsc-session-data` says about the session that the page works in. Source: docs/console.md 3.1. */
export interface SessionData {
  /** Absent if the page does not say. */
  readonly multiSession?: boolean;
  /** Which of the open sessions it is, in multi-session mode: `111122223333-abcdefgh`. */
  readonly sessionId?: string;
  readonly signInEndpoint?: string;
  readonly infrastructureRegion?: string;
  readonly accountId?: string;
  readonly accountAlias?: string;
  readonly sessionArn?: string;
}

/** Reads the meta's content; `undefined` if it is no JSON object, or too long. Any field may be missing. */
export function readSessionData(content: string): SessionData | undefined {
  const fields = content.length > LONGEST.metadata ? undefined : parsed(content);
  if (!isRecord(fields)) return undefined;
  return pickDefined<SessionData>({
    multiSession: 'prismModeEnabled' in fields ? String(fields.prismModeEnabled) === 'true' : undefined,
    sessionId: sessionIdOf(fields),
    signInEndpoint: textOf(fields, 'signInEndpoint'),
    infrastructureRegion: textOf(fields, 'infrastructureRegion', LONGEST.region),
    accountId: textOf(fields, 'accountId'),
    accountAlias: textOf(fields, 'accountAlias', LONGEST.alias),
    sessionArn: textOf(fields, 'sessionARN', LONGEST.arn),
  });
}

function sessionIdOf(fields: Readonly<Record<string, unknown>>): string | undefined {
  const id = textOf(fields, 'sessionDifferentiator');
  return id !== undefined && isSessionId(id) ? id : undefined;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
