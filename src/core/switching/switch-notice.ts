import type { Identity } from '../roles/identity.ts';
import { parseIdentity } from '../roles/parse-identity.ts';
import { parseRole } from '../roles/parse-role.ts';
import type { Role } from '../roles/role.ts';
import { SWITCH_FAILURES, type SwitchFailure, type UnhappyOutcome } from './switch-outcome.ts';

/** A role as it was chosen. */
export interface RoleChoice {
  readonly role: Role;
  readonly newTab: boolean;
  /** The page in front is what counts: it stays, and in its region, whatever the role's. */
  readonly keepsPage?: boolean;
  /** Whatever Hatrack has against it: the role is signed in already, or there is no room for a session. */
  readonly again?: boolean;
}

/** A role as it was chosen in a console tab. */
export interface SwitchChoice extends RoleChoice {
  readonly tabId: number;
}

/** A switch that did not succeed, to be told to the user. */
export interface SwitchNotice {
  /** The tab that the switch was asked for, and is to be tried again from. */
  readonly tabId: number;
  /** The tab that it ended in: a new one, if it was to be. */
  readonly shownIn: number;
  /** ms since 1970 */
  readonly at: number;
  /** The console page that the tab was on: a refused switch leaves it on a page of Amazon's sign-in. */
  readonly page?: string;
  /** Who that page was signed in as. */
  readonly identity?: Identity;
  /** Absent for the way back. */
  readonly choice?: RoleChoice;
  readonly outcome: UnhappyOutcome;
  /** The user has closed it. It stays, for the way back to its page. */
  readonly closed?: true;
}

/** More tabs than that nobody comes back to. */
const MOST = 20;

/** Stored notices; what is none is left out. */
export function parseSwitchNotices(stored: unknown): readonly SwitchNotice[] {
  return Array.isArray(stored) ? stored.map(parseSwitchNotice).filter(notice => notice !== undefined) : [];
}

/** How the last switch of a tab, or into it, ended. */
export function noticeOf(notices: readonly SwitchNotice[], tabId: number): SwitchNotice | undefined {
  return notices.findLast(notice => notice.shownIn === tabId || notice.tabId === tabId);
}

export function withoutNotice(notices: readonly SwitchNotice[], tabId: number): readonly SwitchNotice[] {
  return notices.filter(notice => notice.tabId !== tabId);
}

/** Closes what is told of a tab. */
export function withClosedNotice(notices: readonly SwitchNotice[], tabId: number): readonly SwitchNotice[] {
  return notices.map(notice => (notice.tabId === tabId ? { ...notice, closed: true } : notice));
}

/** One notice a tab: the last. */
export function withNotice(notices: readonly SwitchNotice[], notice: SwitchNotice): readonly SwitchNotice[] {
  return [...withoutNotice(notices, notice.tabId), notice].slice(-MOST);
}

function parseSwitchNotice(stored: unknown): SwitchNotice | undefined {
  if (!isRecord(stored) || typeof stored.tabId !== 'number' || typeof stored.at !== 'number') return undefined;
  const { tabId, at, page } = stored;
  const shownIn = typeof stored.shownIn === 'number' ? stored.shownIn : tabId;
  const outcome = parseOutcome(stored.outcome);
  const identity = parseIdentity(stored.identity);
  const role = isRecord(stored.choice) ? parseRole(stored.choice.role) : undefined;
  const newTab = isRecord(stored.choice) && stored.choice.newTab === true;
  const keepsPage = isRecord(stored.choice) && stored.choice.keepsPage === true;
  const again = isRecord(stored.choice) && stored.choice.again === true;
  if (!outcome) return undefined;
  return {
    tabId,
    shownIn,
    at,
    ...(typeof page === 'string' && { page }),
    ...(identity && { identity }),
    ...(role && { choice: { role, newTab, ...(keepsPage && { keepsPage }), ...(again && { again }) } }),
    outcome,
    ...(stored.closed === true && { closed: true }),
  };
}

function parseOutcome(value: unknown): SwitchNotice['outcome'] | undefined {
  if (!isRecord(value)) return undefined;
  if (value.result === 'handed-over') return { result: 'handed-over' };
  if (value.result !== 'failed' || !isFailure(value.why)) return undefined;
  const { why, prefilledUrl, answer } = value;
  return {
    result: 'failed',
    why,
    ...(typeof prefilledUrl === 'string' && { prefilledUrl }),
    ...(typeof answer === 'string' && { answer }),
  };
}

function isFailure(value: unknown): value is SwitchFailure {
  return SWITCH_FAILURES.some(failure => failure === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
