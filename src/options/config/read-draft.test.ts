import { describe, expect, test } from 'vitest';
import type { Text } from '../../core/text-key.ts';
import { readDraft } from './read-draft.ts';
import { sampleConfig } from './sample-config.ts';

const text: Text = key => key;

describe('the sample', () => {
  test('is one base and three roles with nothing to correct, whatever its comments say', () => {
    const { listed, unlisted, baseCount, issues } = readDraft(sampleConfig(text));
    expect(listed.map(({ role }) => role.name)).toEqual(['payments-prod', 'payments-dev', 'data-lake-staging']);
    expect(unlisted).toEqual([{ name: 'corp-jump', line: 2, account: '999999999999', reason: { why: 'base' } }]);
    expect(baseCount).toBe(1);
    expect(issues).toEqual([]);
  });
});

describe('what is not listed', () => {
  function reasonOf(config: string, name: string) {
    return readDraft(config).unlisted.find(profile => profile.name === name)?.reason;
  }

  test('a section whose ARN cannot be read names the line', () => {
    expect(reasonOf('[a]\ncolor = red\nrole_arn = arn:oops', 'a')).toEqual({ why: 'broken', line: 3 });
  });

  test('a role without an account', () => {
    expect(reasonOf('[a]\nrole_name = Admin', 'a')).toEqual({ why: 'no-account' });
  });

  test('an account without a role that nobody is switched to from', () => {
    expect(reasonOf('[a]\naws_account_id = 111122223333', 'a')).toEqual({ why: 'no-role' });
  });

  test('a section about something else', () => {
    expect(reasonOf('[default]\nregion = eu-west-1', 'default')).toEqual({ why: 'empty' });
  });

  test('a role of the access portal', () => {
    const portal = `[profile sso]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
sso_account_id = 111122223333
sso_role_name = Admin`;
    expect(reasonOf(portal, 'sso')).toEqual({ why: 'portal' });
  });
});

describe('what is listed', () => {
  test('a base with a role of its own is both', () => {
    const { listed, unlisted, baseCount } = readDraft(`[base]
role_arn = arn:aws:iam::999999999999:role/Jump
[target]
role_arn = arn:aws:iam::111122223333:role/Admin
source_profile = base`);
    expect(listed.map(({ role, line }) => [role.name, line])).toEqual([
      ['base', 1],
      ['target', 3],
    ]);
    expect(unlisted).toEqual([]);
    expect(baseCount).toBe(1);
  });

  test('two sections of one name each stand with their own line', () => {
    const { listed } = readDraft(`[a]
role_arn = arn:aws:iam::111122223333:role/One
[a]
role_arn = arn:aws:iam::111122223333:role/Two`);
    expect(listed.map(({ role, line }) => [role.roleName, line])).toEqual([
      ['One', 1],
      ['Two', 3],
    ]);
  });
});
