import type { JSX } from 'preact';
import { useText } from '../../../ui/text.ts';
import type { Compare } from '../../compare/create-comparer.ts';
import type { ConfigStore } from '../../draft/config-store.ts';
import { FileProblemNote } from '../../files/file-problem-note.tsx';
import type { FileStore } from '../../files/file-store.ts';
import { PageDialog } from '../../widgets/page-dialog.tsx';
import type { SetupStore } from '../setup/setup-store.ts';
import { AccountsImport } from './accounts-import.tsx';
import { ConfigImport } from './config-import.tsx';
import type { Merge } from './create-merger.ts';
import { ImportSource } from './import-source.tsx';
import type { Brought, ImportStore } from './import-store.ts';
import { SetupImport } from './setup-import.tsx';
import './import.css';

interface ImportDialogProps {
  readonly store: ImportStore;
  readonly files: FileStore;
  readonly config: ConfigStore;
  readonly setup: SetupStore;
  readonly compare: Compare;
  readonly merge: Merge;
}

/** What comes in from a file or the clipboard, shown before it changes anything. */
export function ImportDialog(props: ImportDialogProps): JSX.Element | undefined {
  const text = useText();
  const { store, files } = props;
  const brought = store.brought.value;
  if (!store.isOpen.value) return undefined;
  return (
    <PageDialog
      title={text('importTitle')}
      intro={text(brought ? 'importIntroShown' : 'importIntro')}
      isSmall={!brought || brought.what.kind === 'accounts'}
      onClosed={store.close}
    >
      {close =>
        brought ? (
          <BroughtText key={brought} {...props} brought={brought} onClose={close} />
        ) : (
          <ImportSource store={store} files={files} />
        )
      }
    </PageDialog>
  );
}

interface BroughtTextProps extends ImportDialogProps {
  readonly brought: Brought;
  readonly onClose: () => void;
}

function BroughtText({ brought, store, files, config, setup, compare, merge, onClose }: BroughtTextProps): JSX.Element {
  const { what } = brought;
  const own = config.draft.value;
  return (
    <>
      <FileProblemNote files={files} />
      {what.kind === 'config' && (
        <ConfigImport brought={brought} config={what} own={own} compare={compare} merge={merge} store={store} />
      )}
      {what.kind === 'accounts' && <AccountsImport list={what.list} own={own} store={store} />}
      {what.kind === 'setup' && (
        <SetupImport reading={what.reading} setup={setup} own={own} compare={compare} store={store} onClose={onClose} />
      )}
    </>
  );
}
