import { digestOf, inflateText } from '../../core/deflate.ts';
import { type PreparedConfig, prepareConfig } from '../../core/saved/prepared-config.ts';

/**
 * Reads a text from the sync space and prepares it to be stored, like a save. Takes secrets out, because an older or
 * another Hatrack may have shared it.
 * @param digest of the text that is expected
 * @returns `undefined` if it is another text, or no text
 */
export async function unpackText(deflated: string, digest: string): Promise<PreparedConfig | undefined> {
  const text = await inflateText(deflated).catch(() => undefined);
  if (text === undefined || (await digestOf(text)) !== digest) return undefined;
  return (await prepareConfig(text)).config;
}
