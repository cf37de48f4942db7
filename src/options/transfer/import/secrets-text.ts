import type { Text } from '../../../core/text-key.ts';
import { linesText } from '../../config/lines-text.ts';

/** That access keys are left out, and where they stood. */
export function secretsText(text: Text, lines: readonly number[]): string {
  const key = lines.length === 1 ? 'importSecretsLine' : 'importSecretsLines';
  return text(key, linesText(lines, text('language')));
}
