import type { EntryLine, Line, SectionLine } from '../config/lines/line.ts';
import { tidyLines } from '../config/lines/plain-line.ts';
import { readLines } from '../config/lines/read-lines.ts';
import { keepCounting } from '../config/sections/section.ts';

/** One section of a text as it is written, with the comments above it that belong to it. */
export interface TextBlock {
  /** Two sections about one thing have the same key: `[dev]` and `[profile dev]`. */
  readonly key: string;
  /** Blank lines and comments between the section before and this one. */
  readonly lead: readonly Line[];
  /** The header, the entries, and the comments among them. */
  readonly lines: readonly Line[];
}

export interface TextBlocks {
  readonly blocks: readonly TextBlock[];
  /** The lines behind the last section's entries; the whole text if it has no section. */
  readonly tail: readonly Line[];
}

/** A line of a section with the lines nested under it, or a line that is no entry. */
export interface Unit {
  readonly line: Line;
  /** The AWS CLI's `s3 =` with indented lines, or a value of several lines. */
  readonly nested: readonly Line[];
}

/** An entry of a section with the lines nested under it. */
export type EntryUnit = Unit & { readonly line: EntryLine };

/**
 * Cuts a text into its sections. All lines together make up the text again, but entries on a header's line get lines of
 * their own. Comments right above a header belong to it. Comments right below a section's entries belong to that section
 * if a blank line separates them from the next header.
 */
export function splitBlocks(text: string): TextBlocks {
  const blocks: TextBlock[] = [];
  let lead: readonly Line[] = [];
  let open: (TextBlock & { readonly lines: Line[] }) | undefined;
  let since: Line[] = [];
  for (const line of readSeparately(text)) {
    if (line.kind === 'section') {
      if (open) lead = closeBlock(open, since, blocks);
      else lead = since;
      open = { key: keyOf(line), lead, lines: [line] };
      since = [];
    } else if (open && line.kind !== 'blank' && line.kind !== 'comment') {
      open.lines.push(...since, line);
      since = [];
    } else {
      since.push(line);
    }
  }
  return { blocks, tail: open ? closeBlock(open, since, blocks, true) : since };
}

/** Splits the lines of a section, without its header. Comments between nested lines move behind them. */
export function unitsOf([, ...lines]: readonly Line[]): readonly Unit[] {
  const units: Unit[] = [];
  let nested: Line[] = [];
  for (const line of lines) {
    if (line.kind === 'nested' || line.kind === 'continued') {
      nested.push(line);
      continue;
    }
    if (line.kind === 'entry' || line.kind === 'text') nested = [];
    units.push({ line, nested: line.kind === 'entry' ? nested : [] });
  }
  return units;
}

/** The entry that counts for each key of a section. */
export function countingUnits(units: readonly Unit[]): ReadonlyMap<string, EntryUnit> {
  const counting = new Map<string, EntryLine>();
  const entries = units.filter((unit): unit is EntryUnit => unit.line.kind === 'entry');
  for (const { line } of entries) keepCounting(counting, line);
  return new Map(entries.filter(({ line }) => counting.get(line.key) === line).map(unit => [unit.line.key, unit]));
}

/** Ends a section at the next header or at the end of the text. Returns the lines that do not belong to it. */
function closeBlock(
  open: TextBlock & { readonly lines: Line[] },
  since: readonly Line[],
  blocks: TextBlock[],
  isLast = false,
): readonly Line[] {
  const blank = since.findIndex(({ written }) => written.trim() === '');
  const own = blank >= 0 ? blank : isLast ? since.length : 0;
  open.lines.push(...since.slice(0, own));
  blocks.push(open);
  return since.slice(own);
}

/** Reads a text. A header and the entries on its line each get a line of their own. */
function readSeparately(text: string): readonly Line[] {
  const lines = readLines(text);
  const isShared = (line: Line): boolean => line.kind === 'section' && line.more.length > 0;
  if (!lines.some(isShared)) return lines;
  return readLines(lines.flatMap(line => (isShared(line) ? tidyLines(line.written) : [line.written])));
}

/** True for the AWS CLI's own `[preview]` and `[plugins]`. `[profile preview]` is a profile. */
function keyOf({ header: { name, prefix }, written }: SectionLine): string {
  if (name === '') return `nobody's ${written}`;
  const isOwn = prefix === 'bare' && (name === 'preview' || name === 'plugins');
  return `${prefix === 'bare' && !isOwn ? 'profile' : prefix} ${name}`;
}
