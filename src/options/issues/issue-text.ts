import type { Problem } from '../../core/config/issues/issue.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text } from '../../core/text-key.ts';
import { secretKindText } from './secrets-text.ts';

/** What is wrong, in the user's language; names in it are cleaned of marks that hide or turn text. */
export function issueText(say: Text, { code, args }: Problem): string {
  const [first = '', ...rest] = args;
  const shown = code === 'secret_removed' ? [secretKindText(say, first), ...rest] : args;
  return say(`issue_${code}`, ...shown.map(cleanName));
}
