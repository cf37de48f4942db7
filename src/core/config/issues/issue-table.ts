/** error: Hatrack cannot use what is written. warning: Hatrack uses it, perhaps not as the user meant. info: good to know. */
export type Severity = 'error' | 'warning' | 'info';

const REMEDIES = ['rename-key', 'replace', 'rewrite', 'comment-out', 'close', 'unquote', 'use-portal'] as const;

/** How a click may take an issue away: see `fix-issue.ts`. */
export type Remedy = (typeof REMEDIES)[number];

/**
 * More facts about an issue. `breaks-role`: the section then lacks its account or its role. `explains`: a section without a
 * role needs no further issue. `of-key`: the issue is about the key of its line, not about the value.
 */
type Trait = 'breaks-role' | 'explains' | 'of-key';

/** All issues: how bad each is, its traits, and its remedy where it may have one. */
export const ISSUES = {
  text_outside_section: ['error', 'comment-out'],
  text_foreign: ['error'],
  template_line: ['info'],
  line_unreadable: ['error', 'explains', 'comment-out'],
  nested_unreadable: ['warning', 'explains', 'comment-out'],
  section_unclosed: ['warning', 'close'],
  section_unnamed: ['error'],
  section_quotes: ['warning'],
  section_odd: ['warning', 'rewrite'],
  section_shares_line: ['warning', 'rewrite'],
  section_unreadable: ['error'],
  section_duplicate: ['warning'],
  key_duplicate: ['error', 'of-key', 'comment-out'],
  key_misspelt: ['warning', 'explains', 'of-key', 'rename-key'],
  key_unknown: ['info', 'explains', 'of-key'],
  key_not_sent: ['info', 'of-key'],
  external_id_not_sent: ['warning', 'of-key'],
  key_not_followed: ['info', 'of-key'],
  value_missing: ['warning', 'explains', 'of-key', 'comment-out'],
  quote_unclosed: ['warning', 'unquote'],
  value_cut: ['error'],
  value_continued: ['warning', 'comment-out'],
  characters_invisible: ['info', 'rewrite'],
  characters_full_width: ['warning', 'rewrite'],
  characters_dash: ['warning', 'rewrite'],
  characters_quotes: ['warning', 'rewrite'],
  characters_ticks: ['warning', 'rewrite'],
  arn_invalid: ['error', 'breaks-role'],
  arn_partition_unknown: ['error', 'breaks-role'],
  arn_account_alias: ['warning'],
  arn_conflict: ['warning', 'of-key', 'comment-out'],
  account_invalid: ['error', 'breaks-role'],
  account_digits: ['warning'],
  account_case: ['warning', 'replace'],
  account_conflict: ['warning', 'of-key'],
  account_missing: ['error', 'explains'],
  role_missing: ['warning', 'explains'],
  target_role_missing: ['error', 'explains'],
  target_missing: ['warning', 'explains'],
  role_name_invalid: ['warning'],
  role_reserved: ['warning', 'use-portal'],
  sign_in_only: ['info'],
  process_without_role: ['info'],
  section_without_role: ['info'],
  color_invalid: ['warning'],
  color_misspelt: ['warning', 'replace'],
  image_invalid: ['warning'],
  env_invalid: ['warning'],
  confirm_invalid: ['warning'],
  request_url_invalid: ['warning'],
  sign_in_url_invalid: ['warning'],
  after_sign_in_undefined: ['warning'],
  after_sign_in_misspelt: ['warning', 'replace'],
  after_sign_in_elsewhere: ['warning'],
  region_invalid: ['warning'],
  region_misspelt: ['warning', 'replace'],
  source_undefined: ['error'],
  source_misspelt: ['error', 'replace'],
  source_default: ['info'],
  source_case: ['warning', 'replace'],
  source_self: ['info'],
  source_cycle: ['error'],
  sso_session_undefined: ['error', 'breaks-role'],
  sso_session_case: ['warning', 'replace'],
  sso_session_misspelt: ['error', 'breaks-role', 'replace'],
  portal_incomplete: ['warning', 'breaks-role'],
  portal_url_invalid: ['error', 'breaks-role'],
  portal_unknown: ['error', 'breaks-role'],
  portal_name_only: ['warning'],
  portal_account_invalid: ['error', 'breaks-role'],
  permission_set_part: ['warning', 'replace'],
  permission_set_invalid: ['error', 'breaks-role'],
  portal_path: ['error', 'breaks-role'],
  portal_region: ['error', 'breaks-role'],
  portal_vanity: ['info'],
  secret_removed: ['warning', 'explains'],
} as const satisfies Readonly<Record<string, readonly [Severity, ...(Trait | Remedy)[]]>>;

/** Names an issue; its text is `issue_<code>` in `_locales`. */
export type IssueCode = keyof typeof ISSUES;

/** Whether an issue has a trait. */
export function hasTrait(code: IssueCode, trait: Trait): boolean {
  return wordsOf(code).includes(trait);
}

/** The remedy of an issue, where it may have one. */
export function remedyOf(code: IssueCode): Remedy | undefined {
  return REMEDIES.find(remedy => wordsOf(code).includes(remedy));
}

function wordsOf(code: IssueCode): readonly string[] {
  return ISSUES[code];
}
