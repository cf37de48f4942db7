import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import { buildSessionSwitch, type SessionRequest } from '../requests/session-request.ts';
import { prefilledSwitchUrl } from '../requests/switch-request.ts';
import type { IdentityReading } from './identity.ts';
import { signInHost } from './sign-in.ts';

/** Why a page cannot request a switch. */
interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: /** The role lives in another partition: this page's session is unknown there. */
    | 'other-partition'
    /** The page does not show which of the open sessions it works in. */
    | 'unreadable';
}

/** What a page of the multi-session console can do, as data: it builds requests, but sends none. */
export interface MultiSessionPage {
  /** @param sessionId the open session that is to assume the role, unless it is the page's own */
  switchTo(role: Role, settings: Settings, sessionId?: string): SessionRequest | Unavailable;
  /** AWS's own page, where the user can confirm the switch; `undefined` if that page would not know this session. */
  prefilledUrl(role: Role, settings: Settings): string | undefined;
}

/**
 * Multi-session mode: several identities side by side, each at its own host (docs/console.md 3). A switch opens a further
 * session; switching back shows another session that is already open. A root user's page may ask for another session.
 */
export function multiSessionPage({ facts, identity }: IdentityReading): MultiSessionPage {
  const { url } = facts;
  return {
    switchTo(role, settings, sessionId = identity.sessionId) {
      if (role.partition !== url.partition) return { kind: 'unavailable', why: 'other-partition' };
      if (sessionId === undefined) return { kind: 'unavailable', why: 'unreadable' };
      return buildSessionSwitch(role, { url, signInHost: signInHost(facts, settings).host, sessionId }, settings);
    },
    prefilledUrl(role, settings) {
      if (role.partition !== url.partition || identity.base.isRoot) return undefined;
      return prefilledSwitchUrl(role, { url, signInHost: signInHost(facts, settings).host }, settings);
    },
  };
}
