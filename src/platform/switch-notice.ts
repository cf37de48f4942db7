import { parseRole } from '../core/roles/parse-role.ts';
import type { Role } from '../core/roles/role.ts';
import { SWITCH_FAILURES, type SwitchFailure, type SwitchOutcome } from './protocol.ts';

/** A switch that did not succeed, to be told to the user. */
export interface SwitchNotice {
  readonly tabId: number;
  /** The console page that the tab was on: a refused switch leaves it on a page of Amazon's sign-in. */
  readonly page?: string;
  /** Absent for the way back. */
  readonly choice?: { readonly role: Role; readonly newTab: boolean };
  readonly outcome: Exclude<SwitchOutcome, { readonly result: 'switched' }>;
}

/** A stored notice; `undefined` for anything that is none. */
export function parseSwitchNotice(stored: unknown): SwitchNotice | undefined {
  if (!isRecord(stored) || typeof stored.tabId !== 'number') return undefined;
  const { tabId, page } = stored;
  const outcome = parseOutcome(stored.outcome);
  const role = isRecord(stored.choice) ? parseRole(stored.choice.role) : undefined;
  const newTab = isRecord(stored.choice) && stored.choice.newTab === true;
  if (!outcome) return undefined;
  return { tabId, ...(typeof page === 'string' && { page }), ...(role && { choice: { role, newTab } }), outcome };
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
