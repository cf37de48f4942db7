import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function run(args: readonly string[], input: string | Buffer = '') {
  const command = ['--import', 'tsx', 'scripts/config.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run config', { timeout: 20_000 }, () => {
  it('prints profiles and issues as JSON and exits 0 when there is no error', () => {
    const { status, stdout } = run(['tests/fixtures/config/aesr-simple.ini']);
    const { profiles, issues } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(profiles[0]).toEqual({
      name: 'shop-admin',
      line: 3,
      account: '111122223333',
      roleName: 'ShopAdmin',
      partition: 'aws',
      region: 'eu-west-1',
      color: 'ff8800',
      layer: 'personal',
    });
    expect(issues[0]).toMatchObject({
      line: 14,
      section: 'shop-reader',
      severity: 'warning',
      code: 'section_duplicate',
    });
  });

  it('exits 1 when there are errors, and still prints the good profiles', () => {
    const { status, stdout } = run(
      ['-'],
      '[a]\nrole_arn = nonsense\n[b]\nrole_arn = arn:aws:iam::111122223333:role/B\n',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).profiles).toHaveLength(2);
  });

  it('reads UTF-16, as PowerShell writes it', () => {
    const { status, stdout } = run(
      ['-'],
      Buffer.from('[ロール]\nrole_arn = arn:aws:iam::111122223333:role/B\n', 'utf16le'),
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).profiles).toMatchObject([{ name: 'ロール', roleName: 'B' }]);
  });

  it('says of a file of another kind what it is, once', () => {
    const { status, stdout } = run(['-'], 'programs.awscli = {\n  enable = true;\n};\n');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).issues).toMatchObject([{ code: 'text_foreign', args: ['Nix'] }]);
  });

  it('never prints a secret', () => {
    const { stdout, stderr } = run(['-'], '[a]\naws_secret_access_key = made/up+secret\nnote: AKIAABCDEFGHIJKL2345\n');
    expect(stdout + stderr).not.toMatch(/made\/up|AKIA/);
    expect(JSON.parse(stdout).issues).toHaveLength(2);
  });

  it.each([[[]], [['no-such-file.ini']], [['a', 'b']]])('exits 2 with one line of usage for %j', args => {
    const { status, stdout, stderr } = run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/^usage: /);
  });
});
