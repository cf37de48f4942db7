import { roleArn } from '../model/arn.ts';
import type { Profile } from '../model/profile.ts';
import type { ReadKey } from './keys/known-keys.ts';
import { writeReference, writeSectionName, writeValue } from './lines/write-value.ts';

/**
 * Writes profiles as INI text that `parseConfig` reads back as the same profiles, with new line numbers. Uses quotes
 * only where they are needed: the AWS CLI reads the quotes around a value as a part of the value.
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
  return [`[${writeSectionName(profile.name)}]`, ...lines, ''].join('\n');
}

/** The command line by which aws-sso is asked for a role. */
function toolCommand({ account = '', roleName = '', partition }: Profile, portalName: string): string {
  const role = partition
    ? `--arn ${roleArn({ partition, account, roleName })}`
    : `--account ${account} --role ${roleName}`;
  return `aws-sso -S "${portalName}" process ${role}`;
}
