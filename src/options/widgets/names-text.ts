import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text } from '../../core/text-key.ts';

/** Names as a list in the user's language: up to `most` names, and the number of the rest. */
export function namesText(text: Text, names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map(cleanName);
  const more = names.length - shown.length;
  const rest = more > 0 ? [text('versionsMoreNames', more.toLocaleString(text('language')))] : [];
  return new Intl.ListFormat(text('language'), { type: 'conjunction' }).format([...shown, ...rest]);
}
