import { describe, expect, it } from 'vitest';
import { foreignFormat } from './foreign-format.ts';
import { parseConfig } from './parse-config.ts';

const ROLE = 'role_arn = arn:aws:iam::111122223333:role/Dev';

describe('a text that is no INI', () => {
  it.each([
    ['Nix', 'programs.awscli = {\n  enable = true;\n  settings."profile dev".region = "eu-west-1";\n};'],
    [
      'Nix',
      '{ config, pkgs, ... }:\n\n{\n  programs.awscli.settings = {\n    "profile dev" = { region = "x"; };\n  };\n}',
    ],
    ['Nix', '# home.nix\n{\n  programs.awscli = {\n    enable = true;\n  };\n}'],
    ['YAML', '---\nprofiles:\n  - name: dev\n    role_arn: arn:aws:iam::111122223333:role/Dev'],
    [
      'YAML',
      'dev:\n  role_arn: arn:aws:iam::111122223333:role/Dev\n  source_profile: jump\n# end\nprod:\n  region: "x"',
    ],
    ['Terraform', 'provider "aws" {\n  profile = "dev"\n}\n'],
    ['Terraform', 'locals {\n  roles = { a = "b" }\n}\n'],
    ['JSON', '{\n  "profiles": [{"name": "dev"}]\n}'],
    ['JSON', '{\n  // dev only\n  "profiles": []\n}'],
    ['HTML', '<!DOCTYPE html>\n<html><body>[dev]</body></html>'],
    ['HTML', '<?xml version="1.0"?>\n<plist></plist>'],
  ])('is %s: %j, said once', (format, text) => {
    expect(foreignFormat(text)).toBe(format);
    const { profiles, issues } = parseConfig(text);
    expect(profiles).toEqual([]);
    expect(issues).toMatchObject([{ code: 'text_foreign', severity: 'error', args: [format] }]);
  });

  it.each([
    '',
    '[dev]\nregion: eu-west-1',
    '【dev】\nregion:\n- x',
    'region = eu-west-1',
    'role_arn: x\nregion: y',
    'just words',
    '{{- if .work }}\n[dev]\n{{- end }}',
    '[[dev]]\nregion = x',
  ])('is not %j', text => {
    expect(foreignFormat(text)).toBeUndefined();
  });
});

describe('a template', () => {
  it.each([
    ['{{- if .work }}', '{{- end }}'],
    ['{{ range $name, $id := .accounts -}}', '{{- end -}}'],
    ['{% for a in accounts %}', '{% endfor %}'],
    ['{# accounts #}', '{% if x == "=" %}{% endif %}'],
    ['<% accounts.each do |a| %>', '<% end %>'],
  ])('has its sections and entries between %s and %s', (start, end) => {
    const text = `${start}\n[profile a]\n${ROLE}\n${end}\nregion = eu-west-1\n${start}\n[b]\n  ${ROLE}\n  ${end}\n    group = x`;
    const { profiles, issues } = parseConfig(text);
    expect(profiles).toMatchObject([
      { name: 'a', roleName: 'Dev', region: 'eu-west-1' },
      { name: 'b', roleName: 'Dev', group: 'x' },
    ]);
    expect(issues.map(({ line, code, severity }) => [line, code, severity])).toEqual([[1, 'template_line', 'info']]);
  });
});
