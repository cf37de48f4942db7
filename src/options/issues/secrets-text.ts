import type { SecretLine } from '../../core/config/secrets/remove-secrets.ts';
import type { SecretKind } from '../../core/config/secrets/secret-tokens.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { linesText } from '../widgets/lines-text.ts';

const KIND_TEXTS: Readonly<Record<SecretKind, TextKey>> = {
  'access key': 'secretAccessKey',
  'secret access key': 'secretSecretKey',
  'session token': 'secretSessionToken',
  password: 'secretPassword',
  'private key': 'secretPrivateKey',
  'service token': 'secretServiceToken',
  'address with a password': 'secretAddress',
  secret: 'secretOther',
};

/** The kind of a secret in the user's language; an unknown kind stays as it is. */
export function secretKindText(text: Text, kind: string): string {
  const known = new Map<string, TextKey>(Object.entries(KIND_TEXTS)).get(kind);
  return known === undefined ? kind : text(known);
}

/** Says that these lines held secrets, by the texts `one` and `many`, and lists for each line which. */
export function secretsText(
  text: Text,
  [one, many]: readonly [TextKey, TextKey],
  lines: readonly SecretLine[],
): string {
  const language = text('language');
  const kinds = [...new Set(lines.map(({ why }) => why))].map(kind => {
    const numbers = lines.filter(({ why }) => why === kind).map(({ line }) => line);
    return `${linesText(numbers, language)}: ${secretKindText(text, kind)}`;
  });
  const numbers = lines.map(({ line }) => line);
  return `${text(lines.length === 1 ? one : many, linesText(numbers, language))} ${text('secretsByLine', kinds.join('; '))}`;
}
