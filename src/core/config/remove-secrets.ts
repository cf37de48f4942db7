import { holdsSecret, maskSecrets, namesSecret } from './secret-patterns.ts';
import { readSectionHeader } from './section-header.ts';

/** A line that held a secret. No field holds any of it. */
export interface RemovedSecret {
  /** 1-based. */
  readonly line: number;
  /** The key as written, or `access key` where the key does not name the secret. */
  readonly key: string;
  readonly section?: string;
}

export interface CleanedText {
  /** Has the same lines, a comment in place of each that is gone. */
  readonly text: string;
  readonly removed: readonly RemovedSecret[];
}

const LINE_BREAK = /\r\n|\r|\n/;
const UNNAMED = 'access key';

/**
 * Takes access keys, session tokens and what looks like them out of a text, comments included, before anything is
 * stored. Indented lines that go on with a secret leave with it. Applied twice it changes nothing more.
 */
export function removeSecrets(text: string): CleanedText {
  const removed: RemovedSecret[] = [];
  const replacements = new Map<number, string>();
  const isSecretName = remember(namesSecret);
  let section: string | undefined;
  let secretIndent: number | undefined;
  let number = 0;
  for (const line of text.split(LINE_BREAK)) {
    number++;
    const content = line.trim();
    if (content === '') continue;
    const isHeader = content.startsWith('[');
    const isComment = content.startsWith('#') || content.startsWith(';');
    const indent = line.length - line.trimStart().length;
    const entry = isHeader || isComment ? undefined : splitEntry(content);
    if (isHeader) section = readSectionHeader(holdsSecret(content) ? cleanHeader(content) : content).name;

    const continues = secretIndent !== undefined && indent > secretIndent && !isHeader && !isComment && !isPlain(entry);
    const named = entry !== undefined && isSecretName(entry.key);
    if (continues || holdsSecret(content) || (named && entry.value !== '')) {
      const key = named ? showKey(entry.key) : UNNAMED;
      replacements.set(number, isHeader ? cleanHeader(content) : `# Hatrack removed: ${key}`);
      removed.push({ line: number, key, ...(section !== undefined && { section }) });
    }
    if (!isComment && !continues) secretIndent = named || (entry && holdsSecret(content)) ? indent : undefined;
  }
  return { text: replaceLines(text, replacements), removed };
}

function replaceLines(text: string, replacements: ReadonlyMap<number, string>): string {
  if (replacements.size === 0) return text;
  const linesAndBreaks = text.split(/(\r\n|\r|\n)/);
  for (const [number, replacement] of replacements) linesAndBreaks[(number - 1) * 2] = replacement;
  return linesAndBreaks.join('');
}

/** A config of thousands of lines has a handful of key names. */
function remember(answer: (key: string) => boolean): (key: string) => boolean {
  const answers = new Map<string, boolean>();
  return key => {
    const known = answers.get(key) ?? answer(key);
    answers.set(key, known);
    return known;
  };
}

interface RawEntry {
  readonly key: string;
  readonly value: string;
}

function splitEntry(content: string): RawEntry {
  const separator = content.search(/[=:]/);
  if (separator < 0) return { key: '', value: content };
  return { key: content.slice(0, separator).trim(), value: content.slice(separator + 1).trim() };
}

/** A `key = value` line by its looks; the end of a base64 token (`…Zg==`) is none. */
function isPlain(entry: RawEntry | undefined): boolean {
  return entry !== undefined && /^[a-z][a-z_]{1,40}$/.test(entry.key) && !/^=?$/.test(entry.value);
}

/** The last word of a key such as `export AWS_SESSION_TOKEN`, if it is made of letters as a name is. */
function showKey(key: string): string {
  return /(?:^|[\s"':$])([a-z][a-z_-]{0,39})["']?$/i.exec(key)?.[1] ?? UNNAMED;
}

function cleanHeader(content: string): string {
  const header = `[${readSectionHeader(maskSecrets(content)).written}]`;
  return holdsSecret(header) ? '[removed]' : header;
}
