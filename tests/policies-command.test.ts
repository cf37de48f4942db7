import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ARTICLE = 'tests/fixtures/policies/article.ini';
const out = mkdtempSync(join(tmpdir(), 'hatrack-policies-'));

afterAll(() => rmSync(out, { recursive: true }));

function run(args: readonly string[], input = '') {
  const command = ['--import', 'tsx', 'scripts/policies.ts', ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, input, encoding: 'utf8' });
  return { status, lines: stderr.trim().split('\n') };
}

/** Every file below a folder, one after the other. */
function allFiles(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path =>
    statSync(join(folder, path)).isFile(),
  );
  const texts = paths.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')] as const);
  return texts
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => `=== ${path}\n${text}`)
    .join('');
}

describe('npm run policies', { timeout: 20_000 }, () => {
  it("writes the article's set-up, file by file", async () => {
    const answers = ['--managed', 'AdministratorAccess', '--description', 'Development Administrator Role.'];
    const more = ['--policy', 'tests/fixtures/policies/ec2-ebs-owner.json', '--receivers', 'group/Developers'];
    const ranges = ['--cidr', '192.168.0.0/16,172.16.0.0/16', '--cidr-form', 'deny'];
    const { status, lines } = run([ARTICLE, '--base', 'xxxx', ...answers, ...more, ...ranges, '--out', out]);
    expect(status).toBe(0);
    expect(lines.map(line => line.slice(0, 15))).toEqual(Array(3).fill('--cidr: warning'));
    await expect(allFiles(out)).toMatchFileSnapshot('fixtures/policies/article.txt');
  });

  it('exits 1 with line and remedy where the text will not do, and writes nothing', () => {
    const text = '[a]\naws_account_id = 999999999999\n[b]\nrole_arn = arn:aws:iam::1:role/A\nsource_profile = a\n';
    const nowhere = join(out, 'nowhere');
    const { status, lines } = run(['-', '--base', 'a', '--hours', '20', '--out', nowhere], text);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^-:4: error: .+/);
    expect(lines[1]).toBe(
      '-:3: error: The section “b” has no role name. Add role_arn or role_name, or target_role_name in its base account.',
    );
    expect(readdirSync(out)).not.toContain('nowhere');
  });

  it('exits 2 with its usage for what it does not know', () => {
    expect(run([ARTICLE, '--base', 'xxxx', '--mfa', 'perhaps', '--out', out])).toMatchObject({
      status: 2,
      lines: [expect.stringMatching(/^usage: /), expect.anything(), expect.anything(), expect.anything()],
    });
  });
});
