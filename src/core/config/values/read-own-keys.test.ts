import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../fixes/fix-issue.ts';
import { placeIssues } from '../fixes/place-issues.ts';
import { formatConfig } from '../format-config.ts';
import { kindOfKey, suggestKey } from '../keys/known-keys.ts';
import { parseConfig } from '../parse-config.ts';

const ROLE = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';

function read(lines: string) {
  const { profiles, issues } = parseConfig(`${ROLE}${lines}\n[ops]\nrole_arn = arn:aws:iam::111122223333:role/Ops`);
  return { profile: profiles[0], codes: issues.map(({ line, code }) => `${line} ${code}`) };
}

describe('the keys of later versions', () => {
  it.each([
    ['env = prod', { env: 'prod' }],
    ['env = "Pre-Prod_2"', { env: 'Pre-Prod_2' }],
    ['env = 本番', { env: '本番' }],
    ['env = prod ; note', { env: 'prod' }],
    ...['yes', 'YES', 'true', 'True', 'on', '1'].map(word => [`confirm = ${word}`, { confirm: true }] as const),
    ...['no', 'No', 'false', 'off', 'OFF', '0'].map(word => [`confirm: ${word}`, { confirm: false }] as const),
    ['request_url = https://ask.example.com/', { requestUrl: 'https://ask.example.com/' }],
    [
      'request_url = https://ask.example.com:8443/new?a={account}&r={role}#{name}',
      { requestUrl: 'https://ask.example.com:8443/new?a={account}&r={role}#{name}' },
    ],
    ['sign_in_url = https://sso.example.com/app/1#x', { signInUrl: 'https://sso.example.com/app/1#x' }],
    ['after_sign_in = ops', { afterSignIn: 'ops' }],
    ['after_sign_in = profile "ops"', { afterSignIn: 'ops' }],
  ] as const)('take %s, without an issue', (line, kept) => {
    const { profile, codes } = read(line);
    expect(profile).toMatchObject(kept);
    expect(codes).toEqual([]);
  });

  it.each([
    ['env = two words', 'env_invalid'],
    ['env = <prod>', 'env_invalid'],
    [`env = ${'x'.repeat(33)}`, 'env_invalid'],
    ['env =', 'value_missing'],
    ['confirm = maybe', 'confirm_invalid'],
    ['confirm = 2', 'confirm_invalid'],
    ['request_url = http://ask.example.com', 'request_url_invalid'],
    ['request_url = ask.example.com/{account}', 'request_url_invalid'],
    ['request_url = https://ask.example.com/{acount}', 'request_url_invalid'],
    ['request_url = https://ask.example.com/{', 'request_url_invalid'],
    ['request_url = https://{name}.example.com/', 'request_url_invalid'],
    ['request_url = https://me:word@ask.example.com/', 'request_url_invalid'],
    ['request_url = javascript:alert(1)', 'request_url_invalid'],
    ['sign_in_url = http://sso.example.com', 'sign_in_url_invalid'],
    ['sign_in_url = https://', 'sign_in_url_invalid'],
    ['sign_in_url = https://sso.example.com@evil.example', 'sign_in_url_invalid'],
    ['sign_in_url = data:text/html,x', 'sign_in_url_invalid'],
    ['after_sign_in = nobody', 'after_sign_in_undefined'],
    ['after_sign_in = Dev', 'after_sign_in_misspelt'],
  ])('report %s as %s, at its line, and keep the role', (line, code) => {
    const { profile, codes } = read(line);
    expect(codes).toEqual([`3 ${code}`]);
    expect(profile).toMatchObject({ account: '111122223333', roleName: 'Dev' });
    for (const field of ['env', 'confirm', 'requestUrl', 'signInUrl']) expect(profile).not.toHaveProperty(field);
  });

  it.each([
    ['dev', 0],
    ['of-nobody', 0],
    ['of-same-account', 0],
    ['of-alias', 0],
    ['of-no-account', 0],
    ['of-missing', 0],
    ['jump', 1],
    ['of-other', 1],
    ['chained', 1],
    ['portal', 1],
  ])('report after_sign_in = %s where the base does not lead there', (name, times) => {
    const { issues } = parseConfig(`
[jump]
aws_account_id = 999999999999
after_sign_in = ${name}
${ROLE}source_profile = jump
[of-nobody]
role_arn = arn:aws:iam::111122223333:role/Nobody
[jump-too]
aws_account_id = 999999999999
[of-same-account]
role_arn = arn:aws:iam::111122223333:role/Same
source_profile = jump-too
[by-alias]
aws_account_id = corp-jump
[of-alias]
role_arn = arn:aws:iam::111122223333:role/Alias
source_profile = by-alias
[no-account]
region = us-east-1
[of-no-account]
role_arn = arn:aws:iam::111122223333:role/NoAccount
source_profile = no-account
[of-missing]
role_arn = arn:aws:iam::111122223333:role/Missing
source_profile = nobody
[other]
aws_account_id = 888888888888
[of-other]
role_arn = arn:aws:iam::111122223333:role/Other
source_profile = other
[chained]
role_arn = arn:aws:iam::111122223333:role/Chained
source_profile = dev
[portal]
sso_start_url = https://d-1234567890.awsapps.com/start
sso_region = us-east-1
sso_account_id = 111122223333
sso_role_name = Portal
`);
    const reports = issues.filter(({ code }) => code === 'after_sign_in_elsewhere');
    expect(reports.map(({ line, args }) => [line, ...args])).toEqual(Array(times).fill([4, name, 'jump']));
  });

  it('know the roles of other layers, and offer the name that was meant', () => {
    const others = parseConfig('[shared-admin]\naws_account_id = 999999999999', { layer: 'team' }).profiles;
    expect(parseConfig(`${ROLE}after_sign_in = shared-admin`, { others }).issues).toEqual([]);
    const text = `[jump]\naws_account_id = 999999999999\nafter_sign_in = "dew"\n${ROLE}source_profile = jump`;
    const [issue] = placeIssues(text, parseConfig(text));
    expect(issue?.fix && applyFix('after_sign_in = "dew"', issue.fix)).toBe('after_sign_in = "dev"');
  });

  it.each([
    ['environment', 'env'],
    ['confrim', 'confirm'],
    ['requesturl', 'request_url'],
    ['request-url', 'request_url'],
    ['signin_url', 'sign_in_url'],
    ['after_signin', 'after_sign_in'],
  ])('are suggested: %s is taken for %s', (written, meant) => {
    expect([kindOfKey(written), suggestKey(written)]).toEqual(['unknown', meant]);
  });

  it('are written back as they were read', () => {
    const line = fc.constantFrom(
      'env = prod',
      'env = "本番"',
      'confirm = on',
      'confirm = 0',
      'request_url = https://ask.example.com/#a={account}; {role}',
      'request_url = "https://ask.example.com/?a={account}&b=;#{name}"',
      'sign_in_url = https://sso.example.com/start/#/',
      'after_sign_in = dev',
      'after_sign_in = "a ] # b"',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), lines => {
        const text = `${ROLE}${lines.join('\n')}`;
        const { profiles } = parseConfig(text);
        const written = formatConfig(profiles);
        expect(parseConfig(written).profiles.map(({ line: _, ...rest }) => rest)).toEqual(
          profiles.map(({ line: _, ...rest }) => rest),
        );
      }),
      { numRuns: 300 },
    );
  });
});
