import type { Layer, Profile } from '../../model/profile.ts';
import { pickDefined } from '../../pick-defined.ts';
import type { Reading } from '../issues/reading.ts';
import { readProfileName } from '../lines/section-header.ts';
import type { SectionReader } from '../sections/section-reader.ts';
import { readAccount } from './read-account.ts';
import { readColor, readImage } from './read-look.ts';
import { readConfirm, readEnv, readRequestUrl, readSignInUrl } from './read-own-keys.ts';
import { type PortalSessions, readPortal } from './read-portal.ts';
import { readRegion } from './read-region.ts';
import { type RoleArn, readRoleArn, readRoleName } from './read-role.ts';
import { readSignIn } from './read-tool.ts';

/**
 * Makes a profile of a section. Reports what Hatrack cannot use, and leaves it out. The source stays as written. The
 * section's own role counts before a role of the access portal, because AESR lists it.
 */
export function readProfile(reader: SectionReader, sessions: PortalSessions, layer: Layer): Profile {
  const role = readRoleOf(reader);
  const portal = readPortal(reader, sessions);
  const account = role.account ?? portal.account;
  const link = role.roleName === undefined && account === portal.account ? portal.link : undefined;
  const signIn = account === undefined && role.roleName === undefined ? readSignIn(reader.section.entries) : undefined;
  return pickDefined<Profile>({
    name: reader.section.name,
    line: reader.section.line,
    account: account ?? signIn?.account,
    roleName: role.roleName ?? signIn?.roleName,
    partition: role.partition ?? (link && portal.partition) ?? signIn?.partition,
    source: reader.read('source_profile', asName),
    region: reader.read('region', readRegion),
    color: reader.read('color', readColor),
    image: reader.read('image', readImage),
    group: reader.read('group', asText),
    mfaSerial: reader.read('mfa_serial', asText),
    layer,
    alias: reader.read('aws_account_alias', readAccount),
    targetRoleName: reader.read('target_role_name', readRoleName),
    targetRegion: reader.read('target_region', readRegion),
    portal: link,
    portalName: reader.section.portalName,
    loginSession: signIn?.arn,
    externalId: reader.value('external_id'),
    env: reader.read('env', readEnv),
    confirm: reader.read('confirm', readConfirm),
    requestUrl: reader.read('request_url', readRequestUrl),
    signInUrl: reader.read('sign_in_url', readSignInUrl),
    afterSignIn: reader.read('after_sign_in', asName),
  });
}

function asText(value: string): Reading<string> {
  return { value };
}

function asName(value: string): Reading<string> {
  return { value: readProfileName(value) };
}

/** Account and role of a section: from `role_arn`, else from their own keys. */
function readRoleOf(reader: SectionReader): Partial<RoleArn> {
  const account = reader.read('aws_account_id', readAccount);
  const roleName = reader.read('role_name', readRoleName);
  const fromArn = reader.read('role_arn', readRoleArn);
  if (!fromArn) return pickDefined<Partial<RoleArn>>({ account, roleName, partition: undefined });
  reportConflict(reader, 'aws_account_id', account, fromArn.account);
  reportConflict(reader, 'role_name', roleName, fromArn.roleName);
  return fromArn;
}

function reportConflict(
  reader: SectionReader,
  key: 'aws_account_id' | 'role_name',
  given: string | undefined,
  counts: string,
): void {
  if (given !== undefined && given !== counts) reader.report({ code: 'arn_conflict', args: [key] }, key);
}
