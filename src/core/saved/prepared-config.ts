import { type ParsedConfig, parseConfig } from '../config/parse-config.ts';
import { type SecretLine, secretLinesOf } from '../config/secrets/remove-secrets.ts';
import { deflateText, digestOf, toBytes } from '../deflate.ts';
import { type Guard, record, text } from '../guards.ts';
import { toRoles } from '../roles/to-roles.ts';
import { buildIndex } from './config-index.ts';

/** Everything that is stored of a config, made from its text: by a page ahead of time, or by the background. */
export interface PreparedConfig {
  /** The text without secrets, from `deflateText`. */
  readonly deflated: string;
  /** Differs for every text: see `digestOf`. */
  readonly digest: string;
  /** How many roles the popup can list. */
  readonly roleCount: number;
  /** The index, from `buildIndex`. */
  readonly index: string;
}

export interface Preparation {
  readonly config: PreparedConfig;
  readonly secretLines: readonly SecretLine[];
  /** The text without secrets, if it had any. */
  readonly cleaned?: string;
}

/**
 * Takes secrets out of a text and makes the deflated text and the index. The first call takes a third of a second for
 * 10,000 roles: do not call it on a page's thread.
 * @param parse for a caller that has parsed the text already
 */
export async function prepareConfig(
  given: string,
  parse: (text: string) => ParsedConfig = parseConfig,
): Promise<Preparation> {
  const { profiles, cleaned } = parse(given);
  const bytes = toBytes(cleaned.text);
  const [deflated, digest, index] = await Promise.all([deflateText(bytes), digestOf(bytes), buildIndex(profiles)]);
  return {
    config: { deflated, digest, roleCount: toRoles(profiles).length, index },
    secretLines: secretLinesOf(cleaned.removed),
    ...(cleaned.text !== given && { cleaned: cleaned.text }),
  };
}

const count: Guard<number> = value => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined);

/** Reads a prepared config from a message; `undefined` for anything else. */
export const parsePreparedConfig: Guard<PreparedConfig> = record({
  ...{ deflated: text, digest: text, roleCount: count, index: text },
});
