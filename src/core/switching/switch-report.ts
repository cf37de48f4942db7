import { type Obstacle, parseObstacle } from '../roles/obstacle.ts';
import { parseRole } from '../roles/parse-role.ts';
import type { Role } from '../roles/role.ts';
import { SWITCH_FAILURES, type SwitchFailure } from './switch-outcome.ts';

/** A way by which a request went, or was stopped. */
export interface SwitchStep {
  readonly way: string;
  readonly result: string;
}

/** The last switch of a tab, well ended or not, as it may be told: without the value of any token. */
export interface SwitchReport {
  readonly tabId: number;
  /** The tab that it ended in. */
  readonly shownIn: number;
  /** ms since 1970 */
  readonly at: number;
  /** The profile; absent for the way back. */
  readonly roleName?: string;
  /** Absent where nothing was to be sent. */
  readonly request?: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
  readonly steps: readonly SwitchStep[];
  readonly result: string;
  readonly why?: SwitchFailure;
  /** What AWS answered, in its own words. */
  readonly answer?: string;
  /** Of a chained role: the one that is to be assumed before. */
  readonly via?: string;
  /** Of the role: what stands against a switch to it. */
  readonly obstacle?: Obstacle;
  /** The role whose link of an access portal was opened. */
  readonly portalRole?: Role;
}

/** More tabs than that nobody comes back to. */
const MOST = 20;

/** In place of what must not be told. */
const WITHHELD = '…';

/** The fields of a request, without what is secret in them. */
export function toldFields(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const told = Object.entries(fields).map(([name, value]) => [
    name,
    /csrf|token/i.test(name) && value ? WITHHELD : value,
  ]);
  return Object.fromEntries(told);
}

/** One report for each two tabs, the last: a tab that a switch opened keeps that switch, whatever its opener does next. */
export function withReport(reports: readonly SwitchReport[], report: SwitchReport): readonly SwitchReport[] {
  const { tabId, shownIn } = report;
  return [...reports.filter(other => other.tabId !== tabId || other.shownIn !== shownIn), report].slice(-MOST);
}

/** The last switch of a tab, or into it. */
export function reportOf(reports: readonly SwitchReport[], tabId: number | undefined): SwitchReport | undefined {
  return reports.findLast(report => report.shownIn === tabId || report.tabId === tabId);
}

/** Stored reports; what is none is left out. */
export function parseSwitchReports(stored: unknown): readonly SwitchReport[] {
  return Array.isArray(stored) ? stored.flatMap(parseSwitchReport) : [];
}

function parseSwitchReport(stored: unknown): SwitchReport[] {
  if (!isRecord(stored) || typeof stored.tabId !== 'number' || typeof stored.at !== 'number') return [];
  const { tabId, at, shownIn, roleName, request, steps, result, answer, via } = stored;
  const portalRole = parseRole(stored.portalRole);
  const obstacle = parseObstacle(stored.obstacle);
  const why = SWITCH_FAILURES.find(failure => failure === stored.why);
  return [
    {
      ...{ tabId, at, shownIn: typeof shownIn === 'number' ? shownIn : tabId, result: String(result) },
      ...(typeof roleName === 'string' && { roleName }),
      ...(isRecord(request) && { request: { url: String(request.url), fields: textsOf(request.fields) } }),
      steps: Array.isArray(steps) ? steps.map(step => ({ way: '', result: '', ...textsOf(step) })) : [],
      ...(why && { why }),
      ...(typeof answer === 'string' && { answer }),
      ...(typeof via === 'string' && { via }),
      ...(obstacle && { obstacle }),
      ...(portalRole && { portalRole }),
    },
  ];
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
