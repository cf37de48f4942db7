import { splitBlocks } from './text-blocks.ts';

/**
 * A text, followed by the sections of others that it lacks: of several of one name the first text's stands, as in the
 * list of all layers. Places in the first text stay where they are.
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
