import { readLineParts } from '../config/line-parts.ts';
import { readSectionHeader } from '../config/section-header.ts';

/** One section of a text as it is written, with what stands above it and belongs to it. */
export interface TextBlock {
  /** The same for two sections that are about one thing: `[dev]` and `[profile dev]`. */
  readonly key: string;
  /** Blank lines and comments between the section before and this one. */
  readonly lead: readonly string[];
  /** The header, the entries, and the comments among them. */
  readonly lines: readonly string[];
}

export interface TextBlocks {
  readonly blocks: readonly TextBlock[];
  /** What follows the last section's entries; the whole text where there is no section. */
  readonly tail: readonly string[];
}

/**
 * Cuts a text into its sections; all lines one after the other are the text again. Comments right above a header belong
 * to it; those right below a section's entries belong to that one, if a blank line sets them apart from the next header.
 */
export function splitBlocks(text: string): TextBlocks {
  const blocks: TextBlock[] = [];
  let lead: string[] = [];
  let open: { readonly key: string; readonly lead: readonly string[]; readonly lines: string[] } | undefined;
  let since: string[] = [];
  for (const line of text.split('\n')) {
    const { kind } = readLineParts(line);
    if (kind === 'section') {
      if (open) lead = closeBlock(open, since, blocks);
      else lead = since;
      open = { key: keyOf(line), lead, lines: [line] };
      since = [];
    } else if (open && kind !== 'blank' && kind !== 'comment') {
      open.lines.push(...since, line);
      since = [];
    } else {
      since.push(line);
    }
  }
  return { blocks, tail: open ? closeBlock(open, since, blocks, true) : since };
}

/** Ends a section at the header of the next, or at the end of the text; gives what does not belong to it. */
function closeBlock(
  open: { readonly key: string; readonly lead: readonly string[]; readonly lines: string[] },
  since: readonly string[],
  blocks: TextBlock[],
  isLast = false,
): string[] {
  const blank = since.findIndex(line => line.trim() === '');
  const own = blank >= 0 ? blank : isLast ? since.length : 0;
  open.lines.push(...since.slice(0, own));
  blocks.push(open);
  return since.slice(own);
}

/** `[preview]` and `[plugins]` are the AWS CLI's own; with `profile` before it, such a name is a profile's. */
function keyOf(line: string): string {
  const { name, prefix } = readSectionHeader(line.trim());
  const isOwn = prefix === 'bare' && (name === 'preview' || name === 'plugins');
  return `${prefix === 'bare' && !isOwn ? 'profile' : prefix} ${name}`;
}
