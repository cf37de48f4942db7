import type { Fix } from '../../core/config/fixes/fix-issue.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text, TextKey } from '../../core/text-key.ts';

const TEXTS: Readonly<Record<Fix['kind'], TextKey>> = {
  replace: 'editorFixReplace',
  rewrite: 'editorFixReplace',
  close: 'editorFixClose',
  unquote: 'editorFixUnquote',
  'comment-out': 'editorFixCommentOut',
};

/** What a fix does, as its button says it. */
export function fixText(say: Text, { kind, meant = '' }: Fix): string {
  return say(TEXTS[kind], cleanName(meant));
}
