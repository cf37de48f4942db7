import { pickDefined } from '../../pick-defined.ts';
import { keyIs } from '../keys/known-keys.ts';
import type { SectionLine } from '../lines/line.ts';
import { readLines } from '../lines/read-lines.ts';
import { withoutComment } from '../lines/read-value.ts';
import { headerOf } from '../lines/section-header.ts';
import { type FoundSecret, flatLine, inspectLine, type LineReading, mayHoldSecret } from './inspect-line.ts';
import { isSecretName } from './secret-names.ts';
import type { SecretKind } from './secret-tokens.ts';
import { canBeSecret, isHash, looksSecret } from './secret-values.ts';

/** A line that held a secret. No field holds any of it. */
export interface RemovedSecret {
  /** 1-based. */
  readonly line: number;
  readonly why: SecretKind;
  /** The key as written, where the line names it. */
  readonly key?: string;
  readonly section?: string;
}

/** A line that held a secret, and the kind of secret. */
export type SecretLine = Pick<RemovedSecret, 'line' | 'why'>;

export interface CleanedText {
  /** Has as many lines as before: a comment takes the place of each removed line. */
  readonly text: string;
  readonly removed: readonly RemovedSecret[];
}

interface HeldSecret {
  readonly removed: RemovedSecret;
  /** The new line. */
  readonly replacement: string;
  /** False if it only counts as a secret near an access key's ID. */
  readonly isSure: boolean;
}

const MARK = '# Hatrack removed: ';

/** Distances in lines between a possible secret access key and its ID. */
const NEAR = [-3, -2, -1, 0, 1, 2, 3];

/**
 * Removes access keys, passwords, tokens and what looks like them from a text and its comments, before anything is
 * stored. Removes whole lines, also lines that continue a secret; if only the comment of a line holds a secret, only the
 * comment. A second run changes nothing.
 */
export function removeSecrets(text: string, lines = readLines(text)): CleanedText {
  const held: HeldSecret[] = [];
  const search = createSearch();
  let section: string | undefined;
  for (const line of lines) {
    const { number, written } = line;
    if (line.kind === 'section') section = line.header.name;
    if (search.isIdle() && !mayHoldSecret(written)) continue;
    const { found, isDoubtful = false } = search.read(written, line.kind === 'section' && line.more.length === 0);
    if (!found && !isDoubtful) continue;
    const secret: FoundSecret = found ?? { kind: 'secret access key' };
    const clean = found && line.kind === 'section' ? cleanHeader(line, found) : undefined;
    if (clean !== undefined) section = headerOf(clean)?.name;
    const removed = pickDefined<RemovedSecret>({ line: number, why: secret.kind, key: secret.key, section });
    held.push({ removed, replacement: clean ?? replaceLine(written, secret), isSure: found !== undefined });
  }
  const ids = new Set(held.map(({ removed }) => (removed.why === 'access key' ? removed.line : undefined)));
  const taken = held.filter(({ removed, isSure }) => isSure || NEAR.some(distance => ids.has(removed.line + distance)));
  return { text: replaceLines(text, taken), removed: taken.map(({ removed }) => removed) };
}

/** The lines of removed secrets, without names. */
export function secretLinesOf(removed: readonly RemovedSecret[]): readonly SecretLine[] {
  return removed.map(({ line, why }) => ({ line, why }));
}

/** What remains of a line: the part before the comment if the secret is in the comment, else nothing. */
function replaceLine(line: string, { kind, key = kind }: FoundSecret): string {
  const mark = `${MARK}${key}`;
  const front = withoutComment(line);
  const isWhole = front.trim() === '' || front.length === line.trimEnd().length || front.split('"').length % 2 === 0;
  return isWhole || mayBeSecret(front) ? mark : `${front} ${mark}`;
}

function replaceLines(text: string, taken: readonly HeldSecret[]): string {
  if (taken.length === 0) return text;
  const linesAndBreaks = text.split(/(\r\n|\r|\n)/);
  for (const { removed, replacement } of taken) linesAndBreaks[(removed.line - 1) * 2] = replacement;
  return linesAndBreaks.join('');
}

/** A header without its secret, with the entries on its line that hold none. */
function cleanHeader({ header: { written }, more }: SectionLine, { kind, key = kind }: FoundSecret): string {
  const header = `[${written}]`;
  if (inspectLine(flatLine(header), { isName: true }).found) return '[removed]';
  const kept = more.map(({ written }) => beforeSecret(written.trim())).filter(text => text !== '');
  const line = [header, ...kept, `${MARK}${key}`].join(' ');
  return kept.length === 0 || inspectLine(flatLine(line)).found ? header : line;
}

/**
 * What remains of a part of a header's line, which begins with a key that Hatrack knows: the entries before the one with
 * a secret, and the first word of that one's value if its values are single words.
 */
function beforeSecret(part: string): string {
  const entries = part.split(/(?<![=:\s])\s+(?=[a-z_][\w-]*\s*[=:](?!\/\/))/i);
  const secret = entries.findIndex(mayBeSecret);
  if (secret < 0) return part;
  const [entry = '', key = ''] = /^([\w-]+)\s*[=:]\s*\S+/.exec(entries[secret] ?? '') ?? [];
  const isWhole = entry !== '' && !keyIs('free', key.toLowerCase()) && !mayBeSecret(entry);
  return [...entries.slice(0, secret), ...(isWhole ? [entry] : [])].join(' ');
}

function mayBeSecret(text: string): boolean {
  const { found, awaited, isDoubtful } = inspectLine(flatLine(text));
  return found !== undefined || awaited !== undefined || isDoubtful === true;
}

/** Columns of a table whose headings name secrets. */
interface Columns {
  readonly sign: string;
  readonly indexes: readonly number[];
}

/** What earlier lines show about the next one. */
interface Before {
  /** A name whose value may be on this line. */
  readonly awaited?: FoundSecret;
  /** The name is in a comment, which may also be about a checksum. */
  readonly isRemark?: boolean;
  /** The indent of an entry whose value this line may continue. */
  readonly indent?: number;
  /** A secret whose base64 this line may continue. */
  readonly wrapped?: FoundSecret;
  readonly columns?: Columns;
  readonly block?: 'private' | 'public';
}

const NOTHING: Before = {};

/** Reads lines one after another, and remembers what they show about the next one. */
function createSearch() {
  let before = NOTHING;

  function read(line: string, isHeader: boolean): LineReading {
    const content = flatLine(line);
    if (content === '') return {};
    const isComment = /^(?:[#;]|\/\/|--)/.test(content);
    if (before.block && !isHeader && (content.includes('-----END') || BLOCK_LINE.test(content))) {
      const found: LineReading = before.block === 'private' ? { found: { kind: 'private key' } } : {};
      if (content.includes('-----END')) before = NOTHING;
      return found;
    }
    const reading = inspectEntry(content, { isComment, isName: isHeader });
    if (isHeader || content.includes(MARK.trim())) {
      before = NOTHING;
      return reading.found ? { found: reading.found } : {};
    }
    const indent = line.length - line.trimStart().length;
    const continues = before.indent !== undefined && indent > before.indent && !isComment && !isPlain(content);
    const found = reading.found ?? fromBefore(content, line, continues);
    const next: Before = {
      ...(!found && reading.awaited && { awaited: reading.awaited, isRemark: isComment }),
      ...(found && /[A-Za-z\d+/]{16}=?=?["'\\,]?$/.test(content.slice(-24)) && { wrapped: found }),
      ...indentAfter(reading, indent, isComment, continues),
      ...columnsAfter(line, content, reading),
      ...blockAfter(content),
    };
    before = Object.keys(next).length > 0 ? next : NOTHING;
    return { ...reading, ...(found && { found }) };
  }

  /** A secret that only the lines before show to be one. */
  function fromBefore(content: string, line: string, continues: boolean): FoundSecret | undefined {
    const { awaited, wrapped, columns } = before;
    const cells = columns ? cellsOf(line, columns.sign) : [];
    if (columns?.indexes.some(index => isSecretCell(cells[index]))) return { kind: 'secret' };
    if (continues && canBeSecret(content.split(' ', 1)[0] ?? '')) return awaited ?? wrapped ?? { kind: 'secret' };
    const bare = bareValue(content);
    if (bare === undefined || (before.isRemark && isHash(bare)) || !looksSecret(bare)) return undefined;
    return awaited ?? wrapped;
  }

  function indentAfter(reading: LineReading, indent: number, isComment: boolean, continues: boolean): Before {
    if (isComment || continues) return before.indent === undefined ? NOTHING : { indent: before.indent };
    return reading.found || reading.awaited ? { indent } : NOTHING;
  }

  function columnsAfter(line: string, content: string, { awaited }: LineReading): Before {
    const sign = ['\t', '|', ',', ';'].find(each => line.includes(each));
    if (sign === undefined) return NOTHING;
    if (before.columns?.sign === sign) return { columns: before.columns };
    const indexes = cellsOf(line, sign).flatMap((cell, index) => (isSecretName(cell) ? [index] : []));
    return indexes.length > 0 && (awaited || content.length < 500) ? { columns: { sign, indexes } } : NOTHING;
  }

  return { isIdle: () => before === NOTHING, read };
}

/** A key of a role keeps any valid value. The comment behind it is searched like any other. */
function inspectEntry(content: string, kind: { readonly isComment: boolean; readonly isName: boolean }): LineReading {
  const key = /^["']?([\w-]{1,30})["']? ?[=:]/.exec(content)?.[1];
  if (key === undefined || !keyIs('harmless', key.toLowerCase())) return inspectLine(content, kind);
  const value = withoutComment(content);
  const { found } = inspectLine(value, { isFreeText: true });
  return found ? { found } : inspectLine(content.slice(value.length).trim(), { isComment: true });
}

/** A line of a PEM block, in a comment or not. */
const BLOCK_LINE =
  /^[#;>*|"' ]{0,20}(?:=?[A-Za-z\d+/\\]+={0,2}["', ]{0,4}$|(?:Proc-Type|DEK-Info|Version|Comment|Hash): )/;

function blockAfter(content: string): Before {
  if (!content.includes('-----BEGIN') || content.includes('-----END')) return NOTHING;
  return { block: content.includes('PRIVATE KEY') ? 'private' : 'public' };
}

function isSecretCell(cell = ''): boolean {
  return !cell.includes(' ') && looksSecret(cell);
}

function cellsOf(line: string, sign: string): readonly string[] {
  return line.split(sign).map(cell =>
    flatLine(cell)
      .replace(/^["'#; ]+/, '')
      .replace(/["']$/, ''),
  );
}

/** True for a line that looks like `key = value`. The end of a base64 token (`…Zg==`) does not. */
function isPlain(content: string): boolean {
  return /^[A-Za-z][\w-]{1,40} ?[=:](?! ?=?$)/.test(content);
}

const TAG = /<\/?[\w:-]{1,40}>/g;
const ONE_WORD = /^[#;>*|+"'` -]{0,20}(?:(?:value|default|string)["']? ?[:=] ?)?["']?([^\s<>"']+)["',;|\\ ]{0,8}$/i;

/** The only word of a line, without the signs of a comment or a list, quotes and tags around it. */
function bareValue(content: string): string | undefined {
  return ONE_WORD.exec(content.replace(TAG, ''))?.[1];
}
