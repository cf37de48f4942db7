import { describe, expect, test } from 'vitest';
import { readOwnConfig } from '../../aws/portal/read-config.ts';
import { sampleConfig } from '../../core/config/sample-config.ts';
import type { Text } from '../../core/text-key.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';

const text: Text = key => key;

function read(written: string): ReadDraft {
  return readDraft(written, readOwnConfig(written));
}

describe('the sample', () => {
  test('is one base and three roles with nothing to correct, whatever its comments say', () => {
    const { reading, nonRoles } = read(sampleConfig(text));
    expect(nonRoles).toEqual([{ name: 'corp-jump', line: 2, account: '999999999999', reason: { why: 'base' } }]);
    expect(reading).toMatchObject({ roleCount: 3, baseCount: 1, issues: [] });
  });
});

test('names to complete with: bases and what looks like one, all profiles, sessions, each once', () => {
  const { reading } = read(`[target]
role_arn = arn:aws:iam::111122223333:role/Admin
source_profile = keys
[profile keys]
region = eu-west-1
[jump]
aws_account_id = 999999999999
[target]
color = red
[sso-session corp]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = eu-west-1`);
  expect(reading.names).toEqual({
    bases: ['keys', 'jump'],
    profiles: ['target', 'keys', 'jump'],
    sessions: ['corp'],
  });
});

test('a text of nothing but mistakes gives a thousand of them, and how many there are', () => {
  const { issues, issueCounts } = read('oops\n'.repeat(5000)).reading;
  expect(issues).toHaveLength(1000);
  expect(issueCounts.error + issueCounts.warning).toBe(5000);
});

describe('what is not listed', () => {
  function reasonOf(config: string, name: string) {
    return read(config).nonRoles.find(profile => profile.name === name)?.reason;
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

  test('a role of an access portal is listed; one whose address is none is not', () => {
    const portal = `[profile sso]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
sso_account_id = 111122223333
sso_role_name = Admin`;
    expect(read(portal).reading.roleCount).toBe(1);
    const strange = portal.replace('awsapps.com', 'awsapps.com.example');
    expect(reasonOf(strange, 'sso')).toEqual({ why: 'broken', line: 2 });
  });
});

test('a base with a role of its own is both', () => {
  const { reading, nonRoles } = read(`[base]
role_arn = arn:aws:iam::999999999999:role/Jump
[target]
role_arn = arn:aws:iam::111122223333:role/Admin
source_profile = base`);
  expect(reading).toMatchObject({ roleCount: 2, baseCount: 1 });
  expect(nonRoles).toEqual([]);
});
