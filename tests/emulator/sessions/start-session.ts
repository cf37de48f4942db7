import type { SessionIdentity } from '../sign-in/sessions.ts';
import type { EmulatorState } from '../state.ts';
import { differentiatorOf } from './differentiator.ts';
import type { OpenSession } from './open-sessions.ts';

/** Starts a session of multi-session mode. The browser does not have it yet. */
export function startSession(identity: SessionIdentity, state: EmulatorState): OpenSession {
  const differentiator = differentiatorOf(identity, state);
  const { credentials, session } = state.sessions.start({ ...identity, differentiator });
  return { credentials, session: { ...session, differentiator } };
}
