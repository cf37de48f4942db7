import type { JSX } from 'preact';
import { cleanName } from '../../../core/roles/clean-name.ts';
import type { TextKey } from '../../../core/text-key.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useText } from '../../../ui/text.ts';
import { Notice } from '../../widgets/notice.tsx';
import type { Imported, ImportStore } from './import-store.ts';

const TITLES: Readonly<Record<Imported['how'], TextKey>> = {
  taken: 'fileTakenTitle',
  merged: 'importMergedTitle',
  added: 'importAddedTitle',
};

interface ImportedNoticeProps {
  readonly store: ImportStore;
  /** What was imported and saved needs no words any more. */
  readonly isChanged: boolean;
  readonly isMac: boolean;
}

/** What is in the editor now, and the way back. */
export function ImportedNotice({ store, isChanged, isMac }: ImportedNoticeProps): JSX.Element | undefined {
  const text = useText();
  const imported = store.imported.value;
  if (!imported || !isChanged) return undefined;
  const name = imported.name === undefined ? text('importPasted') : cleanName(imported.name);
  return (
    <Notice tone="good" title={text(TITLES[imported.how], name)} body={text('fileTakenBody', isMac ? '⌘Z' : 'Ctrl+Z')}>
      <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={store.dismiss}>
        <Icon name="close" />
      </button>
    </Notice>
  );
}
