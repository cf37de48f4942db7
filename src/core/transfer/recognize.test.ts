import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { recognize } from './recognize.ts';
import { formatSetup } from './setup.ts';

const SETUP = formatSetup({ settings: DEFAULT_SETTINGS, favorites: [], ledger: {}, accountAliases: {} }, {});

it.each([
  ['[dev]\nrole_arn = x', 'config'],
  ['; only a comment\n\n  [profile x]', 'config'],
  ['["quoted"]\n', 'config'],
  ['[[1, 2]]', 'json'],
  ['[[double]]', 'config'],
  ['【prod】\nrole_arn = x', 'config'],
  ['- [prod]\nrole_arn = x', 'config'],
  ['{{- if .w }}\n[profile a]\nrole_arn = x\n{{- end }}', 'config'],
  ['{% if w %}[profile a]\n{% endif %}', 'config'],
  ['<%= header %>\n[profile a]', 'config'],
  ['programs.awscli = {\n  enable = true;\n};', 'foreign'],
  ['{ config, pkgs, ... }:\n{\n  programs.awscli.enable = true;\n}', 'foreign'],
  ['{\n  programs.awscli = {\n    enable = true;\n  };\n}', 'foreign'],
  ['profiles:\n  dev:\n    role_arn: x', 'foreign'],
  ['<!DOCTYPE html>\n<html></html>', 'foreign'],
  ['{"Accounts": [{"Id": "111122223333"}]}', 'accounts'],
  ['\n [ {"Id": "111122223333"} ]', 'accounts'],
  ['{"Accounts": [{"Id": "111122223333"}]}{"Accounts": []}', 'accounts'],
  [SETUP, 'setup'],
  ['{"hatrack": "setup"}', 'refused-setup'],
  [`${SETUP}${SETUP}`, 'json'],
  ['[]', 'json'],
  ['{"Roles": []}', 'json'],
  ['{"Accounts": [', 'json'],
  ['ACCOUNTS  arn:aws:organizations::1', 'nothing'],
  ['just words', 'nothing'],
])('%j is %s', (text, kind) => {
  expect(recognize(text).kind).toBe(kind);
});

it('takes the access keys out of a config, and names their lines', () => {
  expect(recognize('[dev]\naws_secret_access_key = not-a-real-one\ncolor = f00\n')).toEqual({
    kind: 'config',
    text: '[dev]\n# Hatrack removed: aws_secret_access_key\ncolor = f00\n',
    secretLines: [{ line: 2, why: 'secret access key' }],
  });
});

it('says where JSON breaks off', () => {
  expect(recognize('{"Accounts": [\n')).toEqual({ kind: 'json', problem: { line: 1, column: 15, isEnd: true } });
});
