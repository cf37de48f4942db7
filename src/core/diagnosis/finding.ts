import type { Obstacle } from '../roles/obstacle.ts';
import type { FailedOutcome } from '../switching/switch-outcome.ts';
import type { Value } from './value.ts';

/** `wrong` keeps from switching, `careful` may, `note` explains. */
export type FindingSeverity = 'wrong' | 'careful' | 'note';

/** What a click can do about a finding. */
export type FindingRemedy = 'reload' | 'grant' | 'options' | 'show-all' | 'show-mine' | 'open-console';

export type Remedies = Readonly<Partial<Record<FindingRemedy, () => unknown>>>;

/** Everything that can be found, the worst first: how bad it is, the advice (a text `findingDo_…`), and what a click can do. */
export const FINDINGS = {
  access_withheld: ['wrong', 'access_withheld', 'grant'],
  page_unreadable: ['wrong', 'page_unreadable', 'reload'],
  text_damaged: ['wrong', 'text_damaged', 'options'],
  page_error: ['wrong', 'page_error', 'reload'],
  last_switch: ['wrong', 'nothing'],
  root_user: ['wrong', 'root_user'],
  identity_unknown: ['wrong', 'reload_or_report', 'reload'],
  token_missing: ['wrong', 'reload_or_report', 'reload'],
  no_config: ['wrong', 'no_config', 'options'],
  no_roles: ['wrong', 'no_roles', 'options'],
  none_of_partition: ['wrong', 'none_of_partition'],
  none_of_account: ['wrong', 'other_account', 'show-all'],
  no_console: ['careful', 'no_console', 'open-console'],
  access_partly: ['careful', 'access_partly', 'grant'],
  identity_outdated: ['careful', 'reload', 'reload'],
  sources_disagree: ['careful', 'sources_disagree', 'reload'],
  form_stopped: ['careful', 'form_stopped'],
  some_of_account: ['careful', 'other_account', 'show-all'],
  base_role: ['careful', 'base_role', 'show-all'],
  config_errors: ['careful', 'config_errors', 'options'],
  team_failed: ['careful', 'team_failed', 'options'],
  facts_changed: ['careful', 'facts_changed'],
  header_unknown: ['careful', 'header_unknown'],
  sessions_full: ['careful', 'sessions_full'],
  session_unknown: ['careful', 'reload_or_report', 'reload'],
  opened_before: ['careful', 'reload', 'reload'],
  script_missing: ['careful', 'reload', 'reload'],
  storage_full: ['careful', 'storage_full', 'options'],
  page_young: ['note', 'page_young'],
  some_of_partition: ['note', 'some_of_partition'],
  other_role_name: ['note', 'other_role_name', 'options'],
  shows_all: ['note', 'shows_all', 'show-mine'],
  layer_unused: ['note', 'layer_unused', 'options'],
  index_rebuilt: ['note', 'index_rebuilt'],
  header_old: ['note', 'nothing'],
  header_none: ['note', 'nothing'],
} as const satisfies Readonly<Record<string, readonly [FindingSeverity, string, FindingRemedy?]>>;

export type FindingCode = keyof typeof FINDINGS;

/** How a switch failed. */
type SwitchFault = FailedOutcome & { readonly obstacle?: Obstacle };

/** A code whose texts are `finding_…` and `findingWhy_…`. */
type PlainCode = Exclude<FindingCode, 'last_switch'>;

/** One thing that is off: what, why and what to do are texts of its code, filled with `args`. */
export type Finding = { readonly args: readonly Value[] } & (
  | { readonly code: PlainCode }
  /** `args`: the role, or nothing for a switch back. */
  | { readonly code: 'last_switch'; readonly failure: SwitchFault }
);

/** One possible finding: whether it is so, its code, and what its texts fill in. */
type Check = readonly [isSo: boolean, code: PlainCode, ...args: readonly Value[]];

/** The findings that are so. */
export function found(...checks: readonly Check[]): readonly Finding[] {
  return checks.filter(([isSo]) => isSo).map(([, code, ...args]) => ({ code, args }));
}
