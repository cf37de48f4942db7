import { splitBlocks } from './text-blocks.ts';

/**
 * Adds the sections of other texts that a text lacks. Of several sections with one name the first counts, as in the list
 * of all layers. The lines of the first text keep their numbers.
 */
export function withOtherSections(own: string, others: readonly string[]): string {
  const seen = new Set(splitBlocks(own).blocks.map(({ key }) => key));
  const texts = [own];
  for (const other of others) {
    const news = splitBlocks(other).blocks.filter(({ key }) => !seen.has(key));
    for (const { key, lines } of news) {
      seen.add(key);
      texts.push(lines.map(({ written }) => written).join('\n'));
    }
  }
  return texts.join('\n');
}
