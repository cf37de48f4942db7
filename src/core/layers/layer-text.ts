import type { SecretLine } from '../config/secrets/remove-secrets.ts';
import { SECRET_KINDS } from '../config/secrets/secret-tokens.ts';
import { count, type Guard, list, numberOrZero, oneOf, record, text } from '../guards.ts';

/** The text of a layer that the user does not write; secrets are taken out. */
export interface LayerText {
  /** As `deflateText` gives it. */
  readonly deflated: string;
  /** See `PreparedConfig`. */
  readonly digest: string;
  readonly roleCount: number;
  /** Where the text came from: an address, or an extension's id. A policy's text has none. */
  readonly origin?: string;
  /** When the layer got this text: ms since 1970. */
  readonly since: number;
  readonly secretLines: readonly SecretLine[];
  /** The text, deflated, that the user saw last, until they have seen this one; empty where they saw none. */
  readonly before?: string;
}

const parseSecretLine: Guard<SecretLine> = record({
  line: count,
  why: value => oneOf(SECRET_KINDS)(value) ?? 'secret',
});

/** Reads a stored text of a layer; `undefined` for anything else. */
export const parseLayerText: Guard<LayerText> = record(
  {
    ...{ deflated: text, digest: text, roleCount: numberOrZero, since: numberOrZero },
    secretLines: value => list(parseSecretLine)(value) ?? [],
  },
  { origin: text, before: text },
);

/**
 * The new text of a layer. It keeps the text that the user saw last until the user has seen the new one. If both are the
 * same, there is nothing to see.
 * @param seenLast the deflated text to compare a first text with; `undefined` if the user need not see a first text
 */
export function withNewText(
  old: LayerText | undefined,
  taken: Omit<LayerText, 'before'>,
  seenLast?: string,
): LayerText {
  if (old?.digest === taken.digest) {
    const { before, ...rest } = old;
    const { since, ...now } = taken;
    return { ...rest, ...now, ...(before !== undefined && { before }) };
  }
  const before = old ? (old.before ?? old.deflated) : seenLast;
  return before === undefined || before === taken.deflated ? taken : { ...taken, before };
}
