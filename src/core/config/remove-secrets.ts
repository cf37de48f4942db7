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

const UNNAMED = 'access key';

/**
 * Takes access keys, session tokens and what looks like them out of a text, comments included, before anything is
 * stored. Indented lines that go on with a secret leave with it. Applied twice it changes nothing more.
 */
export function removeSecrets(text: string): CleanedText {
  const pieces = text.split(/(\r\n|\r|\n)/);
  const removed: RemovedSecret[] = [];
  let section: string | undefined;
  let secretIndent: number | undefined;
  for (let index = 0; index < pieces.length; index += 2) {
    const line = pieces[index] ?? '';
    const content = line.trim();
    if (content === '') continue;
    const isHeader = content.startsWith('[');
    const isComment = content.startsWith('#') || content.startsWith(';');
    const indent = line.length - line.trimStart().length;
    const entry = isHeader || isComment ? undefined : splitEntry(content);
    if (isHeader) section = readSectionHeader(maskSecrets(content)).name;

    const continues = secretIndent !== undefined && indent > secretIndent && !isHeader && !isComment && !isPlain(entry);
    const named = entry !== undefined && namesSecret(entry.key);
    if (continues || holdsSecret(content) || (named && entry.value !== '')) {
      const key = named ? showKey(entry.key) : UNNAMED;
      pieces[index] = isHeader ? cleanHeader(content) : `# Hatrack removed: ${key}`;
      removed.push({ line: index / 2 + 1, key, ...(section !== undefined && { section }) });
    }
    if (!isComment && !continues) secretIndent = named || (entry && holdsSecret(content)) ? indent : undefined;
  }
  return { text: removed.length === 0 ? text : pieces.join(''), removed };
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
