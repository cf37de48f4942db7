import type { EntryLine, Line } from '../config/lines/line.ts';
import { isOfCredentials } from '../config/sections/credentials-section.ts';
import { mergeSection } from './merge-section.ts';
import { splitBlocks, type TextBlock } from './text-blocks.ts';

/**
 * Merges another text into the user's own. Sections with the same name match (several of one name by their order):
 *
 * - sections of both stay at their place in the user's text, with the result of `mergeSection`;
 * - sections that only the other text has follow at the end, in its order, each with the comments above it;
 * - everything else in the user's text stays exactly as it is.
 *
 * Lines of the other text outside of sections are left out. Merging the same text again changes nothing.
 * @param own has `\n` as line ends, like the editor's text; the other text must, too
 */
export function mergeConfigs(own: string, other: string): string {
  const { blocks, tail } = splitBlocks(own);
  const news = new Map(numbered(splitBlocks(other).blocks));
  const merged = numbered(blocks).map(([key, { lead, lines }]) => {
    const same = news.get(key);
    news.delete(key);
    return [...lead.map(asWritten), ...(same ? mergeSection(lines, same.lines) : lines.map(asWritten))];
  });
  const kept = [...merged.flat(), ...tail.map(asWritten)].join('\n');
  const added = [...news.values()].map(withItsComments);
  if (added.length === 0) return kept;
  const start = kept.trimEnd();
  const end = added.map((lines, at) => (at === 0 ? withoutBlanks(lines) : lines).join('\n')).join('\n');
  return `${start === '' ? '' : `${start}\n\n`}${end}\n`;
}

/** Each block by its key and its number among the blocks of that key. The rests of credentials are counted separately. */
function numbered(blocks: readonly TextBlock[]): readonly (readonly [string, TextBlock])[] {
  const counts = new Map<string, number>();
  const firstOf = new Map(blocks.map(({ key }, at) => [key, at] as const).toReversed());
  const repeated = new Set(blocks.filter(({ key }, at) => firstOf.get(key) !== at).map(({ key }) => key));
  const isHalf = (block: TextBlock): boolean => repeated.has(block.key) && isOfCredentials(entriesOf(block));
  const full = new Set(blocks.filter(block => !isHalf(block)).map(({ key }) => key));
  return blocks.map(block => {
    const key = full.has(block.key) && isHalf(block) ? `credentials of ${block.key}` : block.key;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return [`${count} ${key}`, block];
  });
}

function entriesOf({ lines }: TextBlock): readonly EntryLine[] {
  return lines.filter(line => line.kind === 'entry');
}

/** Lines before the other text's first section would end up in the user's last section. */
function withItsComments({ lead, lines }: TextBlock): readonly string[] {
  return [...lead.map(asWritten).filter(line => /^\s*(?:[#;]|$)/.test(line)), ...lines.map(asWritten)];
}

function withoutBlanks(lines: readonly string[]): readonly string[] {
  return lines.slice(lines.findIndex(line => line.trim() !== ''));
}

function asWritten({ written }: Line): string {
  return written;
}
