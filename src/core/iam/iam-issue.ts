import type { Severity } from '../config/issues/issue-table.ts';
import type { Answers } from './answers.ts';

/** All issues of a set-up: how bad each is. An error stops what is made; a limit that AWS raises on request does not. */
export const IAM_ISSUES = {
  base_unknown: 'error',
  base_no_account: 'error',
  base_no_number: 'error',
  base_no_roles: 'error',
  base_own_role: 'info',
  role_unknown: 'error',
  role_no_name: 'error',
  role_no_number: 'error',
  role_reserved: 'error',
  role_name_invalid: 'error',
  role_name_long: 'warning',
  role_other_partition: 'error',
  role_same_name: 'error',
  principal_missing: 'error',
  principal_invalid: 'error',
  principal_group: 'error',
  principal_wildcard: 'error',
  principal_reserved: 'error',
  principal_elsewhere: 'error',
  principal_recreated: 'info',
  mfa_never_there: 'warning',
  range_invalid: 'error',
  range_private: 'warning',
  range_of_console: 'warning',
  managed_invalid: 'error',
  managed_elsewhere: 'error',
  managed_many: 'warning',
  permissions_missing: 'warning',
  document_no_json: 'error',
  document_no_policy: 'error',
  document_version: 'error',
  document_username: 'warning',
  document_long: 'error',
  hours_invalid: 'error',
  hours_chained: 'warning',
  description_invalid: 'error',
  jump_prefix_missing: 'error',
  jump_prefix_wide: 'warning',
  jump_all_wide: 'warning',
  jump_split: 'info',
  jump_many: 'warning',
  receiver_invalid: 'error',
  receiver_reserved: 'error',
  policy_name_invalid: 'error',
  policy_name_common: 'warning',
  trust_long: 'warning',
  template_split: 'info',
} as const satisfies Readonly<Record<string, Severity>>;

/** Names an issue of a set-up; its text is `iam_issue_<code>` in `_locales`. */
export type IamIssueCode = keyof typeof IAM_ISSUES;

/** Where an issue is: in the text, 1-based, or in an answer. */
export type IamPlace = { readonly line: number } | { readonly field: keyof Answers };

export type IamIssue = IamPlace & {
  readonly code: IamIssueCode;
  readonly severity: Severity;
  /** Fill `$1`, `$2`, … of its text. */
  readonly args: readonly string[];
};

export function iamIssue(code: IamIssueCode, place: IamPlace, ...args: readonly string[]): IamIssue {
  return { ...('line' in place ? { line: place.line } : place), code, severity: IAM_ISSUES[code], args };
}

/** The name of the text of an issue. */
export function iamIssueKey<Code extends IamIssueCode>(code: Code): `iam_issue_${Code}` {
  return `iam_issue_${code}`;
}
