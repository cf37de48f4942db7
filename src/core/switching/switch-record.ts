import type { Identity } from '../roles/identity.ts';
import type { Role } from '../roles/role.ts';
import type { SentRequest } from './sent-request.ts';
import type { FailedOutcome, SwitchOutcome, UnhappyOutcome } from './switch-outcome.ts';

/** A role as the user chose it. */
export interface RoleChoice {
  readonly role: Role;
  readonly newTab: boolean;
  /** Keep the page in front and its region, whatever the role's region. */
  readonly keepsPage?: boolean;
  /** Its tab stays behind the one in front; where sessions are side by side, and in a new tab only. */
  readonly behind?: boolean;
  /** Whatever Hatrack has against it: the role is signed in already, or there is no room for a session. */
  readonly force?: boolean;
  /** The session of the tab's page has ended: come back there as the role, after a sign-in where that is needed. */
  readonly again?: boolean;
  /** The user has said yes to the question that comes before this switch. No record keeps that. */
  readonly confirmed?: boolean;
}

/** A role as the user chose it in a console tab. */
export interface SwitchChoice extends RoleChoice {
  readonly tabId: number;
  /** The address of the console page on which the switch ends, in this tab. */
  readonly page?: string;
}

/** A way by which a request went, or was stopped. */
export interface SwitchStep {
  readonly way: string;
  readonly result: string;
}

/** How a switch ended: what popup, menu and diagnosis show of it. */
export interface SwitchRecord {
  /** The tab that the user switched in. A new try starts from there. */
  readonly tabId: number;
  /** The tab that the switch ended in; it may be a new tab. */
  readonly shownIn: number;
  /** ms since 1970 */
  readonly at: number;
  /** The console page that the tab showed. A refused switch may leave the tab on a page of Amazon's sign-in. */
  readonly page?: string;
  /** The identity of that page. */
  readonly identity?: Identity;
  /** Absent for a switch back. */
  readonly choice?: RoleChoice;
  readonly outcome: SwitchOutcome;
  /** Without the values of tokens; absent if there was nothing to send. */
  readonly request?: SentRequest;
  /** Absent if no way was tried. */
  readonly steps?: readonly SwitchStep[];
  /** The user has closed the notice. The record stays, because its page may still be needed. */
  readonly closed?: true;
  /** The switch has begun and not ended. If this stays, the browser stopped the background. */
  readonly isUnderway?: true;
}

/** A switch that did not succeed, so the user has to see it. */
export type SwitchNotice = SwitchRecord & { readonly outcome: UnhappyOutcome };

/** The end of a switch whose answer was lost, and whose result nobody can see. */
export const STOPPED: FailedOutcome = { result: 'failed', why: 'stopped' };

/** A record of a switch that ended where it began. */
export function recordIn<Outcome extends SwitchOutcome>(
  tabId: number,
  choice: RoleChoice | undefined,
  outcome: Outcome,
  at: number,
): SwitchRecord & { readonly outcome: Outcome } {
  return { tabId, shownIn: tabId, at, ...(choice && { choice }), outcome };
}

export function isNotice(last: SwitchRecord | undefined): last is SwitchNotice {
  return last !== undefined && last.outcome.result !== 'switched' && last.outcome.result !== 'opened';
}

/** The part of a record that a page may get. It may belong to another tab, so the record's address is left out. */
export function shownOf<Of extends SwitchRecord>({
  page: _page,
  identity: _who,
  request: _sent,
  steps: _steps,
  ...shown
}: Of): Omit<Of, 'page' | 'identity' | 'request' | 'steps'> {
  return shown;
}
