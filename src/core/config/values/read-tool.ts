import { parseArn, roleArn } from '../../model/arn.ts';
import { isPartition, type Partition } from '../../model/partition.ts';
import { GRANTED_KEYS, ROLE_KEYS, SIGN_IN_KEYS } from '../keys/known-keys.ts';
import type { Entry, Section } from '../sections/section.ts';

type Entries = ReadonlyMap<string, Entry>;

/** A role of an access portal, as the command line of another tool names it. */
interface ToolRole {
  readonly partition?: Partition;
  /** 12 digits. */
  readonly account: string;
  readonly roleName: string;
  readonly startUrl?: string | undefined;
  /** The tool's name for the portal. */
  readonly portalName?: string;
}

/** Who signs in: an account, and the role if it is a role. */
interface SignIn {
  readonly arn: string;
  readonly partition: Partition;
  readonly account: string;
  readonly roleName?: string;
}

const TOOL_KEYS = [...GRANTED_KEYS.map(key => `granted_${key}`), 'credential_process'];

/** Tools that sign in as the role behind a flag. Source: the README of each; of the last: IAM Roles Anywhere's user guide. */
const SIGN_IN_FLAGS: Readonly<Record<string, string>> = {
  saml2aws: '--role',
  'okta-aws-cli': '--aws-iam-role',
  'gimme-aws-creds': '--roles',
  aws_signing_helper: '--role-arn',
};

/**
 * Adds keys of the AWS CLI for what other tools wrote into a section, if the section lacks such keys: Granted's
 * `granted_sso_…`, and the role that `credential_process` gets from aws-sso or aws-sso-util. A role without the address
 * of its portal becomes a plain role.
 * @param sessions names of the `[sso-session …]` sections
 */
export function withToolKeys(section: Section, sessions: ReadonlySet<string>): Section {
  if (!TOOL_KEYS.some(key => section.entries.has(key))) return section;
  const entries = new Map(section.entries);
  const has = (key: string): boolean => (entries.get(key)?.value ?? '') !== '';
  const add = (key: string, value: string | undefined): void => {
    const line = section.entries.get('credential_process');
    if (line && value !== undefined && !has(key)) entries.set(key, { ...line, key, value, quoted: true });
  };
  for (const key of GRANTED_KEYS) {
    const granted = entries.get(`granted_${key}`);
    if (granted && granted.value !== '' && !has(key)) entries.set(key, { ...granted, key });
  }
  // If the section has a role, the tool's command line only gets credentials for it.
  const role = ROLE_KEYS.some(has) ? undefined : readToolRole(entries);
  if (!role) return { ...section, entries };
  const { partition, account, roleName, startUrl, portalName } = role;
  add('sso_start_url', startUrl);
  if (portalName !== undefined && sessions.has(portalName) && !has('sso_start_url')) add('sso_session', portalName);
  const isPlain = portalName !== undefined && !has('sso_start_url') && !has('sso_session');
  if (!isPlain) {
    add('sso_account_id', account);
    add('sso_role_name', roleName);
    return { ...section, entries };
  }
  add('role_arn', partition && roleArn({ partition, account, roleName }));
  add('aws_account_id', account);
  add('role_name', roleName);
  return { ...section, entries, portalName };
}

/** Who signs in, as other tools wrote it; `undefined` if they wrote nothing. */
export function readSignIn(entries: Entries): SignIn | undefined {
  const words = commandOf(entries);
  const flags = Object.entries(SIGN_IN_FLAGS).filter(([tool]) => words.some(word => toolName(word) === tool));
  const written = [
    ...SIGN_IN_KEYS.map(key => entries.get(key)?.value),
    ...flags.map(([, flag]) => flagValue(words, flag)),
  ];
  for (const arn of written) {
    const identity = arn === undefined ? undefined : parseArn(arn);
    if (arn === undefined || !identity) continue;
    const { partition, account, kind } = identity;
    const roleName = kind === 'role' || kind === 'assumed-role' ? identity.name : undefined;
    return { arn, partition, account, ...(roleName !== undefined && { roleName }) };
  }
  return undefined;
}

/**
 * Sources: aws-sso-cli, cmd/aws-sso/process_cmd.go and main.go (its portals have names, `Default` without one; older
 * versions write ARNs with one colon less, and accounts without zeros in front); aws-sso-util, credential_process.py.
 */
function readToolRole(entries: Entries): ToolRole | undefined {
  const words = commandOf(entries);
  const flag = (...names: readonly string[]): string | undefined =>
    names.map(name => flagValue(words, name)).find(value => value !== undefined);
  if (runs(words, 'aws-sso', 'process')) {
    const portalName = flag('--sso', '-S') ?? 'Default';
    const arn = /^(?:arn:([^:]+):iam::?)?(\d{1,12}):(?:role\/)?([^:]+)$/.exec(flag('--arn', '-a') ?? '');
    const role = toRole(arn?.[2] ?? flag('--account', '-A'), arn?.[3] ?? flag('--role', '-R'));
    return role && { ...role, portalName, ...(isPartition(arn?.[1]) && { partition: arn[1] }) };
  }
  if (!runs(words, 'aws-sso-util', 'credential-process')) return undefined;
  const role = toRole(flag('--account-id'), flag('--role-name'));
  return role && { ...role, startUrl: flag('--start-url', '--sso-start-url') };
}

function toRole(account: string | undefined, roleName: string | undefined): ToolRole | undefined {
  if (account === undefined || !/^\d{1,12}$/.test(account) || !roleName) return undefined;
  return { account: account.padStart(12, '0'), roleName };
}

/** The words of `credential_process`, without their quotes. A backslash stays, because Windows paths have it. */
function commandOf(entries: Entries): readonly string[] {
  const written = entries.get('credential_process')?.value ?? '';
  return (written.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map(word => word.replace(/["']/g, ''));
}

function runs(words: readonly string[], tool: string, command: string): boolean {
  const at = words.findIndex(word => toolName(word) === tool);
  return at >= 0 && words.indexOf(command, at + 1) > 0;
}

function toolName(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '');
}

/** The value of a flag: `--arn X` or `--arn=X`. */
function flagValue(words: readonly string[], flag: string): string | undefined {
  const at = words.findIndex(word => word === flag || word.startsWith(`${flag}=`));
  const word = words[at];
  return word === flag ? words[at + 1] : word?.slice(flag.length + 1);
}
