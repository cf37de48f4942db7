import { digestOf, inflateText } from '../../core/deflate.ts';
import { type PreparedConfig, prepareConfig } from '../../core/saved/prepared-config.ts';

/**
 * A text out of the sync space, as a save of it is stored: secrets out, as with any text (an older or other Hatrack may
 * have put it there).
 * @param digest of the text that is expected
 * @returns `undefined` when it is another text, or none
 */
export async function unpackText(deflated: string, digest: string): Promise<PreparedConfig | undefined> {
  const text = await inflateText(deflated).catch(() => undefined);
  if (text === undefined || (await digestOf(text)) !== digest) return undefined;
  return (await prepareConfig(text)).config;
}
