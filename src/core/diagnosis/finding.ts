import type { SwitchFailure } from '../switching/switch-outcome.ts';
import type { SwitchReport } from '../switching/switch-report.ts';

export type FindingSeverity = 'wrong' | 'careful' | 'note';

/** What can be found, and how bad it is: `wrong` keeps from switching, `careful` may, `note` explains. The worst first. */
export const FINDINGS = {
  access_withheld: 'wrong',
  page_unreadable: 'wrong',
  text_damaged: 'wrong',
  page_error: 'wrong',
  last_switch: 'wrong',
  root_user: 'wrong',
  identity_unknown: 'wrong',
  token_missing: 'wrong',
  no_config: 'wrong',
  no_roles: 'wrong',
  none_of_partition: 'wrong',
  none_of_account: 'wrong',
  no_console: 'careful',
  access_partly: 'careful',
  identity_outdated: 'careful',
  sources_disagree: 'careful',
  form_stopped: 'careful',
  some_of_account: 'careful',
  base_role: 'careful',
  config_errors: 'careful',
  team_failed: 'careful',
  facts_changed: 'careful',
  header_unknown: 'careful',
  sessions_full: 'careful',
  session_unknown: 'careful',
  opened_before: 'careful',
  script_missing: 'careful',
  storage_full: 'careful',
  page_young: 'note',
  some_of_partition: 'note',
  other_role_name: 'note',
  shows_all: 'note',
  layer_unused: 'note',
  index_rebuilt: 'note',
  header_old: 'note',
  header_none: 'note',
} as const satisfies Readonly<Record<string, FindingSeverity>>;

export type FindingCode = keyof typeof FINDINGS;

/** What a click can do about a finding. */
export type FindingRemedy = 'reload' | 'grant' | 'options' | 'show-all' | 'show-mine' | 'open-console';

/** One thing that is off: what, why and what to do are texts of its code, filled with `args`. */
export interface Finding {
  readonly code: FindingCode;
  readonly args: readonly string[];
  /** Of a switch: how it failed. */
  readonly failure?: Pick<SwitchReport, 'answer' | 'via' | 'obstacle'> & { readonly why: SwitchFailure };
  readonly remedy?: FindingRemedy;
}

export function severityOf({ code }: Pick<Finding, 'code'>): FindingSeverity {
  return FINDINGS[code];
}
