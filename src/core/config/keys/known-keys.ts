import { didYouMean } from './did-you-mean.ts';

/**
 * Traits of a key. `closed`: its values hold neither `#` nor `;`, so a comment may follow a value without a space, as in
 * AESR (docs/console.md 10.1). `free`: its values are names and addresses as people write them; values of all other keys
 * are ASCII. `harmless`: its values may look like a secret but are none. `look`: only a role or a base has the key, and
 * the AWS CLI does not know it.
 */
type Trait = 'closed' | 'free' | 'harmless' | 'look';

/** Keys that Hatrack reads and offers: those of AWS Extend Switch Roles, those of the AWS CLI about a role or its portal, and its own. */
const KEYS = {
  role_arn: ['closed'],
  aws_account_id: ['closed'],
  role_name: ['closed', 'harmless'],
  source_profile: ['free', 'harmless'],
  aws_account_alias: ['closed', 'harmless', 'look'],
  target_role_name: ['closed', 'harmless', 'look'],
  target_region: ['closed', 'look'],
  region: ['closed'],
  color: ['closed', 'harmless', 'look'],
  image: ['free', 'harmless', 'look'],
  group: ['free', 'harmless', 'look'],
  mfa_serial: [],
  sso_account_id: ['closed'],
  sso_role_name: ['closed', 'harmless'],
  sso_session: ['free', 'harmless'],
  sso_region: [],
  sso_start_url: [],
  env: ['closed', 'free', 'look'],
  confirm: ['closed', 'free', 'look'],
  request_url: ['look'],
  sign_in_url: ['look'],
  after_sign_in: ['free', 'look'],
} as const satisfies Readonly<Record<string, readonly Trait[]>>;

export const READ_KEYS = Object.keys(KEYS) as readonly (keyof typeof KEYS)[];
const READ = new Map<string, readonly Trait[]>(Object.entries(KEYS));

/** Keys that say which role a section is about. */
export const ROLE_KEYS = ['role_arn', 'aws_account_id', 'role_name', 'sso_account_id', 'sso_role_name'] as const;

/** Keys of an access portal's role, which Granted writes with `granted_` in front. */
export const GRANTED_KEYS = ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name'] as const;

/** Keys of `aws login`, aws-azure-login, aws-google-auth and saml2aws. Their value is the ARN of who signs in. */
export const SIGN_IN_KEYS = [
  'login_session',
  'azure_default_role_arn',
  'google_config.role_arn',
  'x_principal_arn',
] as const;

/** Keys of other tools that name the role or the account of a section: see `read-tool.ts`. */
const TOOL_ROLE = new Set<string>([
  ...GRANTED_KEYS.map(key => `granted_${key}`),
  'credential_process',
  ...SIGN_IN_KEYS,
]);

/** With `external_id`, AWS refuses a switch. `include_profile` names a section that only other sections use. */
export type ReadKey =
  | keyof typeof KEYS
  | `granted_${(typeof GRANTED_KEYS)[number]}`
  | 'credential_process'
  | (typeof SIGN_IN_KEYS)[number]
  | 'external_id'
  | 'include_profile';

/** Legal in the AWS CLI, without a meaning in the console. Source: the settings reference of the AWS CLI and SDKs. */
const CLI_KEYS = `
  account_id_endpoint_mode api_versions aws_account_id_endpoint_mode aws_expiration ca_bundle cli_auto_prompt
  cli_binary_format cli_error_format cli_follow_urlparam cli_help_output cli_history cli_hide_doc_urls cli_pager
  cli_timestamp_format credential_source csm_client_id csm_enabled csm_host csm_port defaults_mode
  disable_request_compression duration_seconds ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode
  ec2_metadata_v1_disabled endpoint_discovery_enabled endpoint_url ignore_configured_endpoint_urls max_attempts
  metadata_service_num_attempts metadata_service_timeout output parameter_validation
  request_checksum_calculation request_min_compression_size_bytes response_checksum_validation retry_mode s3
  s3_disable_express_session_auth s3_disable_multiregion_access_points s3_us_east_1_regional_endpoint s3_use_arn_region
  sdk_ua_app_id services sigv4a_signing_region_set sso_registration_scopes sts_regional_endpoints
  tcp_keepalive use_dualstack_endpoint use_fips_endpoint web_identity_token_file
`
  .trim()
  .split(/\s+/);

/** Keys of other tools, without a meaning in the console. */
const TOOL_KEYS = `
  common_fate_generated_from granted_sso_account_name granted_sso_registration_scopes mfa_process mfa_token_provider
  session_tags source_identity sso_account_name sso_auto_populated transitive_session_tags
`
  .trim()
  .split(/\s+/);
const TOOL_PREFIX = /^(azure|gimme|google|granted(?!_sso)|okta|onelogin|saml|x)_/;

/** Keys that a role's trust policy may demand, and that the console cannot send. */
const NOT_SENT_KEYS = new Set(['external_id', 'role_session_name']);
const NOT_FOLLOWED_KEYS = new Set(['include_profile', 'parent_profile']);
const QUIET_KEYS = new Set([...CLI_KEYS, ...TOOL_KEYS]);
const SUGGESTIONS = [...READ_KEYS, ...TOOL_ROLE, ...QUIET_KEYS, ...NOT_SENT_KEYS, ...NOT_FOLLOWED_KEYS];
const SUGGESTION_BY_LETTERS = new Map(SUGGESTIONS.map(key => [lettersOf(key), key]));
const SYNONYMS = new Map<string, ReadKey>([
  ['account', 'aws_account_id'],
  ['accountid', 'aws_account_id'],
  ['awsaccount', 'aws_account_id'],
  ['accountalias', 'aws_account_alias'],
  ['alias', 'aws_account_alias'],
  ['arn', 'role_arn'],
  ['role', 'role_name'],
  ['icon', 'image'],
  ['environment', 'env'],
]);

export type KeyKind = 'read' | 'tool' | 'quiet' | 'not-sent' | 'not-followed' | 'unknown';

/** What Hatrack does with a lower-case key. */
export function kindOfKey(key: string): KeyKind {
  if (READ.has(key)) return 'read';
  if (TOOL_ROLE.has(key)) return 'tool';
  if (QUIET_KEYS.has(key) || TOOL_PREFIX.test(key)) return 'quiet';
  if (NOT_SENT_KEYS.has(key)) return 'not-sent';
  return NOT_FOLLOWED_KEYS.has(key) ? 'not-followed' : 'unknown';
}

/** Whether a lower-case key that Hatrack reads has a trait. */
export function keyIs(trait: Trait, key: string): boolean {
  return READ.get(key)?.includes(trait) === true;
}

/** The key that the user most likely meant by an unknown one: `source_profil`, `source-profile`, `source_`, `account`. */
export function suggestKey(key: string): string | undefined {
  const letters = lettersOf(key);
  return (
    SUGGESTION_BY_LETTERS.get(letters) ??
    SYNONYMS.get(letters) ??
    didYouMean(key, SUGGESTIONS) ??
    (letters.length > 4 ? READ_KEYS.find(known => lettersOf(known).startsWith(letters)) : undefined)
  );
}

function lettersOf(key: string): string {
  return key.toLowerCase().replace(/[_.\s-]/g, '');
}
