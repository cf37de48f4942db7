import type { ReadKey } from '../keys/known-keys.ts';
import { withoutCommentOf } from './key-values.ts';
import { plainLine } from './plain-line.ts';
import { readValue } from './read-value.ts';
import { readProfileName, readSectionHeader } from './section-header.ts';

/** The name of another section, as a key gives it. */
export function writeReference(name: string | undefined): string | undefined {
  return name === undefined ? undefined : writeName(name, readProfileName);
}

/** The name of a profile's section, as its header gives it. */
export function writeSectionName(name: string): string {
  return writeName(name, readName);
}

/** The shortest spelling that Hatrack reads back as the same name. */
function writeName(name: string, read: (written: string) => string | undefined): string {
  const quoted = `profile ${JSON.stringify(name).replaceAll(']', '\\u005d')}`;
  return [name, `profile ${name}`, quoted].find(written => read(written) === name) ?? escaped(quoted);
}

/** How Hatrack reads a section's name, if it is the name of a profile and fits in one line. */
function readName(written: string): string | undefined {
  if (/[\r\n]/.test(written) || /^(preview|plugins)$/.test(written)) return undefined;
  const { name, prefix = 'bare', problem } = readSectionHeader(`[${written}]`) ?? {};
  return problem || (prefix !== 'bare' && prefix !== 'profile') ? undefined : name;
}

/** The spelling that Hatrack reads back as the same value: bare, in quotes, or with escapes for everything but ASCII. */
export function writeValue(key: ReadKey, value: string): string {
  const quoted = JSON.stringify(value);
  const bare = /[\r\n]/.test(value) ? quoted : value;
  return [bare, quoted].find(written => readBack(key, written) === value) ?? escaped(quoted);
}

function readBack(key: ReadKey, written: string): string | undefined {
  const { text } = plainLine(`${key}=${written}`);
  const read = readValue(text.slice(key.length + 1));
  return read.unclosed || (read.quoted && !written.startsWith('"')) ? undefined : withoutCommentOf(key, read.text);
}

function escaped(quoted: string): string {
  return quoted.replace(/[^ -~]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
