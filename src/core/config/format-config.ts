import { roleArn } from '../roles/arn.ts';
import type { ReadKey } from './known-keys.ts';
import { withoutCommentOf } from './lines/key-values.ts';
import { plainLine } from './lines/plain-line.ts';
import { readValue } from './lines/read-value.ts';
import { readProfileName, readSectionHeader } from './lines/section-header.ts';
import type { Profile } from './profile.ts';

/**
 * Writes profiles as INI text that `parseConfig` reads back as the same profiles (their lines are new). Quotes stand
 * only where they must: the AWS CLI takes those of a value for a part of it.
 */
export function formatConfig(profiles: readonly Profile[]): string {
  return profiles.map(formatProfile).join('\n');
}

function formatProfile(profile: Profile): string {
  const { account, roleName, partition, portal, portalName, loginSession } = profile;
  const isOwn = portal === undefined && portalName === undefined && loginSession === undefined;
  const hasArn = isOwn && partition !== undefined && account !== undefined && roleName !== undefined;
  const values: readonly (readonly [ReadKey, string | undefined])[] = [
    ['role_arn', hasArn ? `arn:${partition}:iam::${account}:role/${roleName}` : undefined],
    ['credential_process', portalName && toolCommand(profile, portalName)],
    ['login_session', loginSession],
    ['aws_account_id', isOwn && !hasArn ? account : undefined],
    ['aws_account_alias', profile.alias],
    ['role_name', isOwn && !hasArn ? roleName : undefined],
    ['sso_start_url', portal?.startUrl],
    ['sso_account_id', portal && account],
    ['sso_role_name', portal?.permissionSet],
    ['sso_region', portal?.region],
    ['source_profile', writeReference(profile.source)],
    ['target_role_name', profile.targetRoleName],
    ['target_region', profile.targetRegion],
    ['region', profile.region],
    ['color', profile.color],
    ['image', profile.image],
    ['group', profile.group],
    ['mfa_serial', profile.mfaSerial],
    ['external_id', profile.externalId],
    ['env', profile.env],
    ['confirm', profile.confirm === undefined ? undefined : profile.confirm ? 'yes' : 'no'],
    ['request_url', profile.requestUrl],
    ['sign_in_url', profile.signInUrl],
    ['after_sign_in', writeReference(profile.afterSignIn)],
  ];
  const lines = values.flatMap(([key, value]) => (value === undefined ? [] : [`${key} = ${writeValue(key, value)}`]));
  return [`[${writeName(profile.name, readName)}]`, ...lines, ''].join('\n');
}

/** The command line by which aws-sso is asked for a role. */
function toolCommand({ account = '', roleName = '', partition }: Profile, portalName: string): string {
  const role = partition
    ? `--arn ${roleArn({ partition, account, roleName })}`
    : `--account ${account} --role ${roleName}`;
  return `aws-sso -S "${portalName}" process ${role}`;
}

/** The name of another section, as a key gives it. */
function writeReference(name: string | undefined): string | undefined {
  return name === undefined ? undefined : writeName(name, readProfileName);
}

/** The shortest way to write a name that is read back as the same. */
function writeName(name: string, read: (written: string) => string | undefined): string {
  const quoted = `profile ${JSON.stringify(name).replaceAll(']', '\\u005d')}`;
  return [name, `profile ${name}`, quoted].find(written => read(written) === name) ?? escaped(quoted);
}

/** What a section's name is read as, if it is a profile's and fits in one line. */
function readName(written: string): string | undefined {
  if (/[\r\n]/.test(written) || /^(preview|plugins)$/.test(written)) return undefined;
  const { name, prefix = 'bare', problem } = readSectionHeader(`[${written}]`) ?? {};
  return problem || (prefix !== 'bare' && prefix !== 'profile') ? undefined : name;
}

/** A value as it must be written to be read back as the same: bare, in quotes, or with all that is not ASCII escaped. */
export function writeValue(key: ReadKey, value: string): string {
  const quoted = JSON.stringify(value);
  const bare = /[\r\n]/.test(value) ? quoted : value;
  return [bare, quoted].find(written => readBack(key, written) === value) ?? escaped(quoted);
}

function readBack(key: ReadKey, written: string): string | undefined {
  const { text } = plainLine(`${key}=${written}`);
  const read = readValue(text.slice(key.length + 1));
  return read.unclosed || (read.quoted && !written.startsWith('"')) ? undefined : withoutCommentOf(key, read.text);
}

function escaped(quoted: string): string {
  return quoted.replace(/[^ -~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
