import { describe, expect, it } from 'vitest';
import { placeIssues } from './fixes/place-issues.ts';
import { formatConfig } from './format-config.ts';
import { parseConfig } from './parse-config.ts';

const WHOLE = 500_000;

/** Texts of about `size` characters, each made to hurt one part of the parser. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'one long line of brackets': size => `[${'] '.repeat(size / 2)}x`,
  'white space before a comment': size => `[a]\nx = ${' '.repeat(size)}#`,
  'quotes that never close': size => `[a]\nx = ${'"\\'.repeat(size / 2)}`,
  'names of secrets without a value': size => 'access_key'.repeat(size / 10),
  'names of secrets with harmless values': size => 'token:no,'.repeat(size / 9),
  'signs between a name and its value': size => `password${' "'.repeat(size / 2)}`,
  'addresses without an end': size => 'https://a@b?'.repeat(size / 12),
  'a table of secrets without any': size => `${'token|'.repeat(size / 12)}\n${'no|'.repeat(size / 6)}`,
  'names of secrets, line by line': size => 'password =\n'.repeat(size / 11),
  'a private key that never ends': size => `-----BEGIN ${'PRIVATE'} KEY-----\n${'abcd\n'.repeat(size / 5)}`,
  'secrets in a section of a long name': size => `[${'n'.repeat(size / 2)}]\n${'pw=hunter2\n'.repeat(size / 22)}`,
  'undefined sources': size =>
    Array.from({ length: size / 30 }, (_, index) => `[a${index}]\nsource_profile=b${index}`).join('\n'),
  'undefined sessions': size =>
    Array.from({ length: size / 40 }, (_, index) => `[sso-session a${index}]\n[b${index}]\nsso_session=c${index}`).join(
      '\n',
    ),
  'a chain of sources': size =>
    Array.from({ length: size / 30 }, (_, index) => `[a${index}]\nsource_profile=a${index + 1}`).join('\n'),
  'different unknown keys': size =>
    `[a]\n${Array.from({ length: size / 12 }, (_, index) => `key${index} = 1`).join('\n')}`,
  'one broken nested block': size => `[a]\ns3 =\n${' x\n'.repeat(size / 3)}`,
  'one section of lines that cannot be read': size => `[a]\n${'oops\n'.repeat(size / 5)}`,
  'many sections of lines that cannot be read': size => '[b]\noops\n'.repeat(size / 9),
  'a header that shares its line with thousands': size => `[a] ${'region = x [b] '.repeat(size / 15)}`,
  'keys twice on one line': size => `[a] ${'region = x '.repeat(size / 11)}`,
  'signs before a header that never comes': size => `${'- <a {{ '.repeat(size / 8)}x`,
  'a value that goes on': size => `[a]\ngroup = x\n${'  more\n'.repeat(size / 7)}`,
  'characters that cannot be seen': size => `[a]\nregion = ${'\u200b\uff1d'.repeat(size / 2)}`,
  'sections of one name': size => '[a]\n[profile a]\n'.repeat(size / 16),
  'a very long name and value': size => `[${'n'.repeat(size / 2)}]\nrole_arn = ${'a:'.repeat(size / 4)}`,
};

/** ms that it takes this process, whatever else the machine does meanwhile. */
function time(text: string): number {
  const start = process.cpuUsage();
  const parsed = parseConfig(text);
  formatConfig(parsed.profiles);
  placeIssues(text, parsed);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('reading a config', { timeout: 60_000 }, () => {
  // In proportion is sixteen times as long; by the square would be 256 times, which no short run can hide.
  it.each(Object.entries(SHAPES))('takes time in proportion to the text: %s', (_, shape) => {
    time(shape(WHOLE / 4));
    const small = time(shape(WHOLE / 16));
    expect(time(shape(WHOLE))).toBeLessThan(small * 64 + 200);
  });
});
