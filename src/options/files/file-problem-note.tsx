import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import { useText } from '../../ui/text.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import type { FileStore } from './file-store.ts';

/** Why a file was not taken, in a dialog. */
export function FileProblemNote({ files }: { readonly files: FileStore }): JSX.Element | undefined {
  const text = useText();
  const refused = files.refused.value;
  if (!refused) return undefined;
  return (
    <p class="import-problem" role="alert">
      {text('fileRefusedTitle', cleanName(refused.name))} {text(FILE_PROBLEMS[refused.problem])}
    </p>
  );
}
