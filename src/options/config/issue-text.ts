import type { Issue } from '../../core/config/issue.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text } from '../../core/text-key.ts';

/** What is wrong, in the user's language; names in it are cleaned of marks that hide or turn text. */
export function issueText(say: Text, { code, args }: Issue): string {
  return say(`issue_${code}`, ...args.map(cleanName));
}
