import { describe, expect, it } from 'vitest';
import { readProfileName, readSectionHeader } from './section-header.ts';

describe('readSectionHeader', () => {
  it.each([
    ['[dev]', 'bare', 'dev'],
    ['[ dev ] # note', 'bare', 'dev'],
    ['[a]b]', 'bare', 'a]b'],
    ['[dev];[x]', 'bare', 'dev'],
    ['[PROFILE\tdev]', 'profile', 'dev'],
    ['[profile]', 'bare', 'profile'],
    ['[profile "my dev"]', 'profile', 'my dev'],
    ["['my dev']", 'bare', 'my dev'],
    ['[sso-session corp]', 'sso-session', 'corp'],
    ['[services x]', 'services', 'x'],
    ['[!!! prod (main) !!!]', 'bare', '!!! prod (main) !!!'],
  ])('reads %s as %s %s', (line, prefix, name) => {
    expect(readSectionHeader(line)).toMatchObject({ prefix, name });
    expect(readSectionHeader(line)?.problem).toBeUndefined();
  });

  it.each([
    ['[]', '', 'section_unnamed'],
    ['[ ]', '', 'section_unnamed'],
    ['[dev # note', 'dev', 'section_unclosed'],
    ['[profile "dev]', 'dev', 'section_quotes'],
    ['[profile "a" "b"]', '"a" "b"', 'section_quotes'],
  ])('reads %s as %s and reports %s', (line, name, code) => {
    expect(readSectionHeader(line)).toMatchObject({ name, problem: { code } });
  });

  it('reads a name in source_profile in the same way', () => {
    expect(['dev', 'profile dev', '"dev"', 'profile "dev"'].map(readProfileName)).toEqual(['dev', 'dev', 'dev', 'dev']);
  });
});
