import { splitBlocks } from './text-blocks.ts';

/**
 * A text, followed by the sections of others that it lacks. Of several with one name the first counts, as in the list of
 * all layers. Lines of the first text keep their numbers.
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
