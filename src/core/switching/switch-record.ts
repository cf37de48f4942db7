import { flag, type Guard, isTrue, list, number, record, text, values } from '../guards.ts';
import type { Identity } from '../roles/identity.ts';
import { parseIdentity } from '../roles/parse-identity.ts';
import { parseRole } from '../roles/parse-role.ts';
import type { Role } from '../roles/role.ts';
import type { SentRequest } from './sent-request.ts';
import { parseSwitchOutcome, type SwitchOutcome, type UnhappyOutcome } from './switch-outcome.ts';

/** A role as the user chose it. */
export interface RoleChoice {
  readonly role: Role;
  readonly newTab: boolean;
  /** Keep the page in front and its region, whatever the role's region. */
  readonly keepsPage?: boolean;
  /** Its tab stays behind the one in front; where sessions are side by side, and in a new tab only. */
  readonly behind?: boolean;
  /** Whatever Hatrack has against it: the role is signed in already, or there is no room for a session. */
  readonly again?: boolean;
}

/** A role as the user chose it in a console tab. */
export interface SwitchChoice extends RoleChoice {
  readonly tabId: number;
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

/** A record of a switch that ended where it began. */
export function recordIn<Outcome extends SwitchOutcome>(
  tabId: number,
  choice: RoleChoice | undefined,
  outcome: Outcome,
  at: number,
): SwitchRecord & { readonly outcome: Outcome } {
  return { tabId, shownIn: tabId, at, ...(choice && { choice }), outcome };
}

const parseSwitchRecord: Guard<SwitchRecord> = record(
  { tabId: number, shownIn: number, at: number, outcome: parseSwitchOutcome },
  {
    page: text,
    identity: parseIdentity,
    choice: record({ role: parseRole, newTab: flag }, { keepsPage: isTrue, again: isTrue }),
    request: record({ url: text, fields: values(text) }),
    steps: list(record({ way: text, result: text })),
    closed: isTrue,
    isUnderway: isTrue,
  },
);

/** Reads stored records, the latest at the end. Leaves out values that are no record. */
export function parseSwitchRecords(stored: unknown): readonly SwitchRecord[] {
  return list(parseSwitchRecord)(stored) ?? [];
}

export function isNotice(last: SwitchRecord | undefined): last is SwitchNotice {
  return last !== undefined && last.outcome.result !== 'switched' && last.outcome.result !== 'opened';
}

/**
 * The part of a record that a page may get. It may be the page of another tab, so the address of the record's page is
 * left out.
 */
export function shownOf<Of extends SwitchRecord>({
  page: _page,
  identity: _who,
  request: _sent,
  steps: _steps,
  ...shown
}: Of): Omit<Of, 'page' | 'identity' | 'request' | 'steps'> {
  return shown;
}

/** The last switch of a tab, or into it. */
export function recordOf(records: readonly SwitchRecord[], tabId: number | undefined): SwitchRecord | undefined {
  return records.findLast(each => !each.isUnderway && (each.shownIn === tabId || each.tabId === tabId));
}

/**
 * The last switch that was asked for in a tab, whether it has ended or is under way.
 * @param since ms since 1970: no earlier switch counts
 */
export function askedSince(records: readonly SwitchRecord[], tabId: number, since: number): SwitchRecord | undefined {
  return records.findLast(each => each.tabId === tabId && each.at >= since);
}

/** How the last switch of a tab, or into it, failed. A later switch of the tab that asked replaces it. */
export function noticeOf(records: readonly SwitchRecord[], tabId: number): SwitchNotice | undefined {
  const ended = records.filter(each => !each.isUnderway);
  const isLast = (each: SwitchRecord): boolean => ended.findLast(other => other.tabId === each.tabId) === each;
  const last = recordOf(ended.filter(isLast), tabId);
  return isNotice(last) ? last : undefined;
}

/**
 * Adds a record at the end. It replaces the record that is under way in the tab. When it has ended, it replaces the
 * last record of the same two tabs: a tab that a switch opened keeps that switch.
 */
export function withRecord(records: readonly SwitchRecord[], last: SwitchRecord): readonly SwitchRecord[] {
  const isReplaced = ({ tabId, shownIn, isUnderway }: SwitchRecord): boolean =>
    tabId === last.tabId && (isUnderway ?? (!last.isUnderway && shownIn === last.shownIn));
  return [...records.filter(other => !isReplaced(other)), last];
}

/** Closes the notices about the switches of a tab, and about those that ended in it. */
export function withClosedNotice(records: readonly SwitchRecord[], tabId: number): readonly SwitchRecord[] {
  return records.map(each => (each.tabId === tabId || each.shownIn === tabId ? { ...each, closed: true } : each));
}
