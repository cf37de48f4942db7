import { describe, expect, it } from 'vitest';
import { parseConfig } from '../parse-config.ts';

const NAME = 'AWSReservedSSO_Power_User_0123456789abcdef';
const ARN = `arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/${NAME}`;
const BASE = '[jump]\naws_account_id = 999999999999\n';

function reported(text: string) {
  const { issues } = parseConfig(text);
  return issues.flatMap(({ line, code, args }) =>
    code === 'role_reserved' ? [`${line} ${args.slice(0, 2).join(' ')}`] : [],
  );
}

function codes(text: string): readonly string[] {
  return parseConfig(text).issues.map(({ line, code }) => `${line} ${code}`);
}

describe('a section that gives no role', () => {
  it.each([
    ['[a]\nregion = eu-west-1', '1 section_without_role'],
    ['[profile a]\nsso_session = s\n[sso-session s]\nsso_start_url = https://p.example.com', '1 section_without_role'],
    ['[a]\nmfa_serial = arn:aws:iam::111122223333:mfa/me', '1 section_without_role'],
    ['[a]\nsource_profile = b\n[b]\naws_account_id = 111122223333', '1 section_without_role'],
    ['[a]\nregoin = eu-west-1', '2 key_misspelt'],
    ['[a]\nrole_arn = oops\nregion = eu-west-1', '2 arn_invalid'],
    ['[a]\ncolor = red', '1 target_missing'],
  ])('says what it lacks, once: %j', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    '[default]\nregion = eu-west-1',
    '[profile default]\ncredential_process = aws-vault exec work --json',
    '[a]',
    '[a]\n# Hatrack removed: aws_secret_access_key',
    '[services s]\ns3 =\n  endpoint_url = http://localhost:1',
    '[sso-session s]\nsso_start_url = https://p.example.com',
    '[base]\nregion = eu-west-1\n[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = base',
  ])('says nothing where it asks for none, or is a base: %j', text => {
    expect(codes(text)).toEqual([]);
  });
});

describe('a role that only a portal opens', () => {
  it.each([
    [`[a]\nrole_arn = ${ARN}`, `2 ${NAME} Power_User`],
    [`${BASE}[a]\nrole_arn = ${ARN}\nsource_profile = jump`, `4 ${NAME} Power_User`],
    [`[a]\naws_account_id = 111122223333\nrole_name = ${NAME}`, `3 ${NAME} Power_User`],
    ['[a]\nrole_arn = arn:aws-cn:iam::111122223333:role/AWSReservedSSO_Admin', '2 AWSReservedSSO_Admin NAME'],
    [
      `[a]\nrole_arn = ${ARN}\n[b]\nrole_arn = arn:aws:iam::111122223333:role/B\nsource_profile = a`,
      `2 ${NAME} Power_User`,
    ],
    [
      `[jump]\naws_account_id = 999999999999\ntarget_role_name = ${NAME}\n[a]\naws_account_id = 111122223333\nsource_profile = jump`,
      `3 ${NAME} Power_User`,
    ],
  ])('is reported with the name to write, and listed: %j', (text, issue) => {
    expect(reported(text)).toEqual([issue]);
  });

  it.each([
    `[jump]\naws_account_id = 999999999999\nrole_name = ${NAME}\n[a]\nrole_arn = arn:aws:iam::111122223333:role/A\nsource_profile = jump`,
    `[a]\nlogin_session = arn:aws:sts::111122223333:assumed-role/${NAME}/alice`,
    '[a]\nsso_account_id = 111122223333\nsso_role_name = Power_User\nsso_start_url = https://p.example.com',
    '[a]\nrole_arn = arn:aws:iam::111122223333:role/MyAWSReservedSSO_Admin',
  ])('is not reported where one signs in as it, or where it is another: %j', text => {
    expect(reported(text)).toEqual([]);
  });
});
