import { buildSessionSwitch } from '../session-request.ts';
import { signInHost } from '../sign-in.ts';
import { prefilledSwitchUrl } from '../switch-request.ts';
import type { ConsolePage } from './console-page.ts';
import type { PageFacts } from './facts.ts';
import { readIdentity } from './identity.ts';
import { sessionIdOf } from './session-mode.ts';

/**
 * Multi-session mode: several identities side by side, each at its own host (docs/console.md 3). A switch opens a further
 * session; switching back shows another session that is already open. A root user's page may ask for another session.
 */
export function multiSessionPage(facts: PageFacts): ConsolePage {
  const { url } = facts;
  const reading = readIdentity(facts);
  const ownId = sessionIdOf(facts);
  return {
    identity: () => reading,
    switchTo(role, settings, sessionId = ownId) {
      if (role.partition !== url.partition) return { kind: 'unavailable', why: 'other-partition' };
      if (sessionId === undefined) return { kind: 'unavailable', why: 'unreadable' };
      return buildSessionSwitch(role, { url, signInHost: signInHost(facts, settings).host, sessionId }, settings);
    },
    switchBack: () => ({ kind: 'unavailable', why: 'no-base-session' }),
    prefilledUrl(role, settings) {
      if (role.partition !== url.partition || reading.identity.base.isRoot) return undefined;
      return prefilledSwitchUrl(role, { url, signInHost: signInHost(facts, settings).host }, settings);
    },
  };
}
