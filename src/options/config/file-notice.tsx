import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import { FILE_PROBLEMS } from '../files/file-problems.ts';
import type { FileStore } from '../files/file-store.ts';
import { Notice } from '../widgets/notice.tsx';

/** Why the file that was dropped or chosen was not taken. */
export function FileNotice({ files }: { readonly files: FileStore }): JSX.Element | undefined {
  const text = useText();
  const refused = files.refused.value;
  if (!refused) return undefined;
  return (
    <Notice
      tone="careful"
      title={text('fileRefusedTitle', cleanName(refused.name))}
      body={text(FILE_PROBLEMS[refused.problem])}
    >
      <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={files.dismiss}>
        <Icon name="close" />
      </button>
    </Notice>
  );
}
