import type { Fix } from '../../core/config/fixes/fix-issue.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text } from '../../core/text-key.ts';

/** What a fix does, as its button says it. */
export function fixText(say: Text, { kind, meant = '' }: Fix): string {
  switch (kind) {
    case 'replace':
    case 'rewrite':
      return say('editorFixReplace', cleanName(meant));
    case 'close':
      return say('editorFixClose');
    case 'unquote':
      return say('editorFixUnquote');
    case 'comment-out':
      return say('editorFixCommentOut');
  }
}
