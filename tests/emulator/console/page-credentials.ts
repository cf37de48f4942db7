import { createHash } from 'node:crypto';
import type { Answer } from '../server/answer.ts';
import type { Exchange } from '../server/exchange.ts';
import { type Html, html } from '../server/html.ts';
import type { Session } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';

export const CREDENTIALS_PATH = '/console/tb/creds';

/** Where a page of multi-session mode gets credentials for its requests, and with which token (docs/console.md 3.1.4). */
export function credentialsMeta(session: Session): Html | undefined {
  if (session.differentiator === undefined) return undefined;
  const data = { browserCredsFullPath: CREDENTIALS_PATH, csrfToken: tokenOf(session), prismModeEnabled: true };
  return html`<meta name="tb-data" content="${JSON.stringify(data)}">`;
}

/** Answers 401 if the session has ended, and by the variant to a page of an earlier session of this identity (docs/console.md 9.1.1). */
export function postCredentials(
  { headers }: Exchange,
  session: Session | undefined,
  { variants }: EmulatorState,
): Answer {
  const isOwn = session !== undefined && headers['x-csrf-token'] === tokenOf(session);
  return {
    status: isOwn ? 200 : session ? Number(variants()['outdated-page']) : 401,
    kind: 'credentials',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  };
}

function tokenOf({ keybase }: Session): string {
  return createHash('sha256').update(keybase).digest('hex');
}
