import { describe, expect, it } from 'vitest';
import { mergeConfigs } from '../../transfer/merge-configs.ts';
import { parseConfig } from '../parse-config.ts';
import { removeSecrets } from '../secrets/remove-secrets.ts';

const ROLE = 'role_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = jump';
const KEYS = 'aws_access_key_id = AKIAABCDEFGHIJKL2345\naws_secret_access_key = not/a/real+one';
const JUMP = '[jump]\naws_account_id = 999988887777\n';

function read(text: string) {
  const { profiles, issues } = parseConfig(text);
  return {
    profiles: profiles.map(({ line: _, ...rest }) => rest),
    codes: issues.map(({ code }) => code).filter(code => code !== 'secret_removed'),
  };
}

const ALONE = read(`${JUMP}[profile dev]\n${ROLE}`);

describe('a credentials file beside the config', () => {
  it.each([
    ['below', `${JUMP}[profile dev]\n${ROLE}\n[dev]\n${KEYS}`],
    ['above', `[dev]\n${KEYS}\n${JUMP}[profile dev]\n${ROLE}`],
    [
      'with what the CLI keeps there',
      `[dev]\n${KEYS}\naws_expiration = 2026-11-30\noutput = json\n${JUMP}[profile dev]\n${ROLE}`,
    ],
    ['with an empty section', `${JUMP}[dev]\n[profile dev]\n${ROLE}`],
    ['twice', `${JUMP}[dev]\n${KEYS}\n[profile dev]\n${ROLE}\n[dev]\n${KEYS}`],
    ['both without a word before the name', `${JUMP}[dev]\n${KEYS}\n[dev]\n${ROLE}`],
  ])('is one profile with it: %s', (_, text) => {
    expect(read(text)).toEqual(ALONE);
    expect(read(removeSecrets(text).text)).toEqual(ALONE);
  });

  it('gives a region that the config lacks, and takes none away', () => {
    expect(read(`[dev]\n${KEYS}\nregion = eu-west-1\n[profile dev]\n${ROLE}`).profiles).toMatchObject([
      { roleName: 'Dev', region: 'eu-west-1' },
    ]);
    const { profiles, codes } = read(`${JUMP}[profile dev]\n${ROLE}\nregion = us-east-1\n[dev]\nregion = eu-west-1`);
    expect(profiles.map(({ region }) => region)).toEqual([undefined, 'us-east-1', 'eu-west-1']);
    expect(codes).toContain('section_duplicate');
  });

  it('alone is a base by name, and quiet', () => {
    expect(read(`[default]\n${KEYS}\n[default]\nregion = eu-west-1`)).toEqual({
      profiles: [{ name: 'default', layer: 'personal', region: 'eu-west-1' }],
      codes: [],
    });
  });

  it('hides no other duplicate', () => {
    expect(read(`[dev]\n${ROLE}\n[profile dev]\n${ROLE}\n${JUMP}`).codes).toEqual(['section_duplicate']);
    expect(read(`[dev]\n${ROLE}\n[dev]\ncolor = red\n${JUMP}`).codes).toContain('section_duplicate');
  });

  it('is merged into the profile that it belongs to, above or below it', () => {
    const halves = `[dev]\noutput = json\n\n[profile dev]\n${ROLE}\n`;
    const other = '[profile dev]\nregion = eu-west-1\n';
    for (const own of [halves, `[profile dev]\n${ROLE}\n\n[dev]\noutput = json\n`]) {
      expect(read(mergeConfigs(own, other)).profiles).toMatchObject([{ roleName: 'Dev', region: 'eu-west-1' }]);
      expect(read(mergeConfigs(`[profile dev]\n${ROLE}\n`, own)).profiles).toHaveLength(1);
    }
  });
});
