import { createBlockTracker } from '../config/block-tracker.ts';
import { trimInvisible } from '../config/characters.ts';
import { tidyLines } from '../config/plain-line.ts';
import { headerOf, type SectionHeader } from '../config/section-header.ts';

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
 * Cuts a text into its sections; all lines one after the other are the text again, but that entries on a header's line
 * get lines of their own. Comments right above a header belong
 * to it; those right below a section's entries belong to that one, if a blank line sets them apart from the next header.
 */
export function splitBlocks(text: string): TextBlocks {
  const blocks: TextBlock[] = [];
  let lead: string[] = [];
  let open: { readonly key: string; readonly lead: readonly string[]; readonly lines: string[] } | undefined;
  let since: string[] = [];
  const follow = createBlockTracker();
  for (const line of text.split('\n').flatMap(separate)) {
    const { header } = follow(line);
    if (header) {
      if (open) lead = closeBlock(open, since, blocks);
      else lead = since;
      open = { key: keyOf(header, line), lead, lines: [line] };
      since = [];
    } else if (open && !/^(?:$|[#;＃；])/.test(trimInvisible(line))) {
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

/** A header with entries on its line, and each of those, as lines of their own. */
function separate(line: string): readonly string[] {
  return headerOf(line)?.more.length ? tidyLines(line) : [line];
}

/** `[preview]` and `[plugins]` are the AWS CLI's own; with `profile` before it, such a name is a profile's. */
function keyOf({ name, prefix }: SectionHeader, line: string): string {
  if (name === '') return `nobody's ${line}`;
  const isOwn = prefix === 'bare' && (name === 'preview' || name === 'plugins');
  return `${prefix === 'bare' && !isOwn ? 'profile' : prefix} ${name}`;
}
