import type { Role } from '../../core/roles/role.ts';
import type { Settings } from '../../core/settings.ts';
import type { SessionRequest } from '../session-request.ts';
import type { SwitchRequest } from '../switch-request.ts';
import { classicPage } from './classic.ts';
import type { PageFacts } from './facts.ts';
import type { IdentityReading } from './identity.ts';
import { multiSessionPage } from './multi-session.ts';
import { sessionModeOf } from './session-mode.ts';

/** Why a page can carry out no switch. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: /** The role lives in another partition: this page's session is unknown there. */
    | 'other-partition'
    /** AWS lets users and roles switch, but not the root user (docs/console.md 2.6). */
    | 'root-user'
    /** The page shows neither a token nor the cookie to compute it from. */
    | 'no-csrf'
    /** Nothing tells which of the open sessions the page works in. */
    | 'unreadable'
    /** The way back leads to another session, which the page does not know. */
    | 'no-base-session';
}

/** A console page, as data: it answers with requests, and carries out none. */
export interface ConsolePage {
  identity(): IdentityReading;
  /** @param sessionId which of the open sessions is to assume the role, where it is not the page's own */
  switchTo(role: Role, settings: Settings, sessionId?: string): SwitchRequest | SessionRequest | Unavailable;
  switchBack(settings: Settings): SwitchRequest | Unavailable;
  /** AWS's own page to confirm the switch on; `undefined` where there is none that would know this session. */
  prefilledUrl(role: Role, settings: Settings): string | undefined;
}

/** The console page behind these facts, in whichever session mode it is. */
export function consolePage(facts: PageFacts): ConsolePage {
  return sessionModeOf(facts) === 'multi-session' ? multiSessionPage(facts) : classicPage(facts);
}
