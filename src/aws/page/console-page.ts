import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import type { SessionRequest } from '../session-request.ts';
import type { SwitchRequest } from '../switch-request.ts';
import { classicPage } from './classic.ts';
import type { PageFacts } from './facts.ts';
import type { IdentityReading } from './identity.ts';
import { multiSessionPage } from './multi-session.ts';
import { sessionModeOf } from './session-mode.ts';

/** Why a page cannot carry out a switch. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: /** The role lives in another partition: this page's session is unknown there. */
    | 'other-partition'
    /** AWS lets users and roles switch, but not the root user (docs/console.md 2.6.6). */
    | 'root-user'
    /** The page shows neither a token nor the cookie to compute it from. */
    | 'no-csrf'
    /** The page does not show which of the open sessions it works in. */
    | 'unreadable'
    /** Switching back leads to another session, which the page does not know. */
    | 'no-base-session';
}

/** What a console page can do, as data: it builds requests, but sends none. */
export interface ConsolePage {
  identity(): IdentityReading;
  /** @param sessionId the open session that is to assume the role, unless it is the page's own */
  switchTo(role: Role, settings: Settings, sessionId?: string): SwitchRequest | SessionRequest | Unavailable;
  switchBack(settings: Settings): SwitchRequest | Unavailable;
  /** AWS's own page, where the user can confirm the switch; `undefined` if that page would not know this session. */
  prefilledUrl(role: Role, settings: Settings): string | undefined;
}

/** The console page that these facts are about, by its session mode. */
export function consolePage(facts: PageFacts): ConsolePage {
  return sessionModeOf(facts) === 'multi-session' ? multiSessionPage(facts) : classicPage(facts);
}
