import { parseRole } from '../core/roles/parse-role.ts';
import type { Role } from '../core/roles/role.ts';
import { SWITCH_FAILURES, type SwitchFailure, type SwitchOutcome } from './protocol.ts';

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
  /** Absent for the way back. */
  readonly choice?: { readonly role: Role; readonly newTab: boolean };
  readonly outcome: Exclude<SwitchOutcome, { readonly result: 'switched' }>;
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

/** One notice a tab: the last. */
export function withNotice(notices: readonly SwitchNotice[], notice: SwitchNotice): readonly SwitchNotice[] {
  return [...withoutNotice(notices, notice.tabId), notice].slice(-MOST);
}

function parseSwitchNotice(stored: unknown): SwitchNotice | undefined {
  if (!isRecord(stored) || typeof stored.tabId !== 'number' || typeof stored.at !== 'number') return undefined;
  const { tabId, at, page } = stored;
  const shownIn = typeof stored.shownIn === 'number' ? stored.shownIn : tabId;
  const outcome = parseOutcome(stored.outcome);
  const role = isRecord(stored.choice) ? parseRole(stored.choice.role) : undefined;
  const newTab = isRecord(stored.choice) && stored.choice.newTab === true;
  if (!outcome) return undefined;
  return {
    tabId,
    shownIn,
    at,
    ...(typeof page === 'string' && { page }),
    ...(role && { choice: { role, newTab } }),
    outcome,
  };
}

function parseOutcome(value: unknown): SwitchNotice['outcome'] | undefined {
  if (!isRecord(value)) return undefined;
  if (value.result === 'handed-over') return { result: 'handed-over' };
  if (value.result !== 'failed' || !isFailure(value.why)) return undefined;
  const { why, prefilledUrl } = value;
  return { result: 'failed', why, ...(typeof prefilledUrl === 'string' && { prefilledUrl }) };
}

function isFailure(value: unknown): value is SwitchFailure {
  return SWITCH_FAILURES.some(failure => failure === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
