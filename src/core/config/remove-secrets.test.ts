import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './parse-config.ts';
import { removeSecrets } from './remove-secrets.ts';

const SECRET = 'wJalr/made+up/EXAMPLE0secret';
const KEY_ID = 'AKIAABCDEFGHIJKL2345';

describe('removeSecrets', () => {
  it('leaves a comment in place of the line, and says where it was', () => {
    const text = `[default]\r\naws_secret_access_key = ${SECRET}\r\nregion = eu-west-1`;
    expect(removeSecrets(text)).toEqual({
      text: '[default]\r\n# Hatrack removed: aws_secret_access_key\r\nregion = eu-west-1',
      removed: [{ line: 2, key: 'aws_secret_access_key', section: 'default' }],
    });
  });

  it.each([
    `aws_access_key_id = ${KEY_ID}`,
    `AWS_SESSION_TOKEN=${SECRET}`,
    `aws_security_token: ${SECRET}`,
    `my-secret = ${SECRET}`,
    `old_password = ${SECRET}`,
    `github_token = ${SECRET}`,
    `# aws_secret_access_key = ${SECRET}`,
    `; ${KEY_ID}`,
    `export AWS_SECRET_ACCESS_KEY="${SECRET}"`,
    `$Env:AWS_SESSION_TOKEN="${SECRET}"`,
    `"SecretAccessKey": "${SECRET}",`,
    `aws configure set aws_secret_access_key wJalrXUtnFEMIK7MDENGbPxRfiCY`,
    `region = eu-west-1 # aws_secret_access_key=${SECRET}`,
    `group = ${KEY_ID}`,
    `alice,${KEY_ID},${SECRET}`,
    `aws_session_token =\n   ${SECRET}\n   ${SECRET}==`,
    `s3 =\n   aws_secret_access_key = ${SECRET}`,
    `[profile ${KEY_ID}]`,
    `[a] # aws_secret_access_key = ${SECRET}`,
  ])('takes the secret out of %s', line => {
    const { text, removed } = removeSecrets(`[first]\n${line}\n[last]`);
    expect(text).not.toMatch(/wJalr|ABCDEFGHIJKL/);
    expect(JSON.stringify(removed)).not.toMatch(/wJalr|ABCDEFGHIJKL/);
    expect(removed.length).toBeGreaterThan(0);
    expect(text.split('\n')).toHaveLength(line.split('\n').length + 2);
  });

  it.each([
    '# For security reasons, access keys are stored separately in ~/.aws/credentials',
    'web_identity_token_file = /var/token',
    'mfa_token_provider = "show 2fa"',
    'credential_process = /opt/keys --profile dev',
    'role_arn = arn:aws:iam::111122223333:role/access-key-rotator # weekly',
    'source_profile = secret-base',
    'group = AsiaPacific',
    '[ASIAPACIFIC]',
    'aws_secret_access_key =',
  ])('leaves alone: %s', line => {
    const text = `[a]\n${line}\n`;
    expect(removeSecrets(text)).toEqual({ text, removed: [] });
  });

  it('keeps the lines after a secret that stand on their own', () => {
    const text = `[a]\naws_access_key_id = ${KEY_ID}\n  region = eu-west-1\n`;
    expect(parseConfig(text).profiles[0]?.region).toBe('eu-west-1');
  });

  const key = fc.constantFrom(
    'aws_access_key_id',
    'aws_secret_access_key',
    'aws_session_token',
    'AWS_SECURITY_TOKEN',
    'x_secret',
    'toString_password',
  );
  const value = fc.stringMatching(/^[A-Za-z0-9/+]{20,60}={0,2}$/).filter(text => /\d/.test(text));
  const around = fc.array(
    fc.constantFrom('[a]', '  [b]', 'region = x', '# note', '', 's3 =', '  x = y', 'junk', '\t"'),
    { maxLength: 5 },
  );
  const shape = fc.constantFrom('=', ' = ', ':', '= "');

  it('lets no secret survive in text, profiles or issues, keeps every line, and has nothing left to do the second time', () => {
    fc.assert(
      fc.property(
        around,
        key,
        shape,
        value,
        around,
        fc.constantFrom('\n', '\r\n', '\r'),
        (before, name, sign, secret, after, end) => {
          const text = [...before, `${name}${sign}${secret}`, ...after].join(end);
          const cleaned = removeSecrets(text);
          expect(cleaned.text).not.toContain(secret);
          expect(JSON.stringify([cleaned.removed, parseConfig(text)])).not.toContain(secret);
          expect(cleaned.text.split(end)).toHaveLength(text.split(end).length);
          expect(removeSecrets(cleaned.text)).toEqual({ text: cleaned.text, removed: [] });
          expect(parseConfig(cleaned.text).profiles).toEqual(parseConfig(text).profiles);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it.each([
  ['[b ] aws_secret_access_key = wJalrXUtnFEMIbPxRfiCYEXAMPLE', 'wJal'],
  ['[p]\ncredential_process = tool --client-secret hunter2hunter2', 'hunter2'],
  ['[p]\ncredential_process = tool --token=abcdefabcdef', 'abcdef'],
])('nothing of what it removes stays in what it tells: %s', (text, secret) => {
  expect(JSON.stringify(removeSecrets(text))).not.toContain(secret);
});

it('a command without a secret stays as it is', () => {
  const text = '[p]\ncredential_process = tool --token-file ~/t --profile dev';
  expect(removeSecrets(text)).toEqual({ text, removed: [] });
});
