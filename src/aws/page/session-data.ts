import { isRecord, textOf } from '../read-fields.ts';

/** What the page's `awsc-session-data` says of the session it works in. Source: console.md 3.1. */
export interface SessionData {
  readonly multiSession: boolean;
  readonly signInEndpoint?: string;
  readonly infrastructureRegion?: string;
  readonly accountId?: string;
  readonly accountAlias?: string;
  readonly sessionArn?: string;
}

/** Reads the meta's content; `undefined` where it is no JSON object. Any field may be missing. */
export function readSessionData(content: string): SessionData | undefined {
  const fields = parsed(content);
  if (!isRecord(fields)) return undefined;
  const texts = {
    signInEndpoint: textOf(fields, 'signInEndpoint'),
    infrastructureRegion: textOf(fields, 'infrastructureRegion'),
    accountId: textOf(fields, 'accountId'),
    accountAlias: textOf(fields, 'accountAlias'),
    sessionArn: textOf(fields, 'sessionARN'),
  };
  return {
    multiSession: fields.prismModeEnabled === true || fields.prismModeEnabled === 'true',
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
