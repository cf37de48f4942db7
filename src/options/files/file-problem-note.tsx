import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text, TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { FileStore, RefusedFile } from './file-store.ts';

const PROBLEMS: Readonly<Record<RefusedFile['problem'], TextKey>> = {
  large: 'fileLarge',
  'no-text': 'fileNoText',
  empty: 'fileEmpty',
  unreadable: 'fileUnreadable',
  many: 'fileMany',
};

/** Which file was not taken; what is wrong with it, and what helps. */
export function refusalTexts(text: Text, { name, problem }: RefusedFile): { title: string; body: string } {
  return { title: text('fileRefusedTitle', cleanName(name)), body: text(PROBLEMS[problem]) };
}

/** Why a file was not taken, in a dialog. */
export function FileProblemNote({ files }: { readonly files: FileStore }): JSX.Element | undefined {
  const text = useText();
  const refused = files.refused.value;
  if (!refused) return undefined;
  const { title, body } = refusalTexts(text, refused);
  return (
    <p class="import-problem" role="alert">
      {title} {body}
    </p>
  );
}
