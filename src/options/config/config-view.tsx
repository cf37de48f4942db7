import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { askBackground } from '../../platform/messages.ts';
import { useText } from '../../ui/text.ts';
import { Editor } from '../editor/editor.tsx';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { EditorKeys } from '../editor/editor-keys.tsx';
import { Preview } from '../preview/preview.tsx';
import type { PreviewStore } from '../preview/preview-store.ts';
import { SyncMeter } from '../sync/sync-meter.tsx';
import { SyncNotice } from '../sync/sync-notice.tsx';
import type { SyncStore } from '../sync/sync-store.ts';
import { ImportedNotice } from '../transfer/import/imported-notice.tsx';
import type { Transfer } from '../transfer/open-transfer.ts';
import { SetupNotice } from '../transfer/setup-notice.tsx';
import { RestoredNotice } from '../versions/restored-notice.tsx';
import { VersionsDialog } from '../versions/versions-dialog.tsx';
import type { VersionsStore } from '../versions/versions-store.ts';
import { ConfigHead } from './config-head.tsx';
import { ConfigNotices } from './config-notices.tsx';
import type { ConfigStore } from './config-store.ts';
import { DamagedText } from './damaged-text.tsx';
import { issueTotal } from './draft-reading.ts';
import { DraftSummary } from './draft-summary.tsx';
import { DropTarget } from './file/drop-target.tsx';
import { FileNotice } from './file/file-notice.tsx';
import { watchDrops } from './file/watch-drops.ts';
import { IssueList } from './issue-list.tsx';
import { sampleConfig } from './sample-config.ts';
import { Welcome } from './welcome.tsx';
import './config-view.css';

interface ConfigViewProps {
  readonly store: ConfigStore;
  readonly preview: PreviewStore;
  readonly versions: VersionsStore;
  readonly sync: SyncStore;
  readonly transfer: Transfer;
  readonly settings: ReadonlySignal<Settings>;
  readonly isMac: boolean;
  /** Out of sight it stays as it is: cursor, scrolling, and what the field can undo. */
  readonly isHidden: boolean;
}

const readShared = (): Promise<string | undefined> => askBackground('readSharedText', undefined);

/** The config: its text, what is wrong with it, and what comes of it. */
export function ConfigView(props: ConfigViewProps): JSX.Element {
  const text = useText();
  const { store, preview, versions, sync, transfer, settings, isMac, isHidden } = props;
  const { files, imports } = transfer;
  const editor = useRef<EditorHandle>(null);
  const reading = store.reading.value;
  const isDamaged = store.isDamaged.value;
  useEffect(
    () =>
      watchDrops(window, files, () => {
        location.hash = '#config';
        editor.current?.focus();
      }),
    [files],
  );
  useEffect(() => {
    if (store.isFirstRun.peek()) editor.current?.focus();
  }, [store]);
  const goTo = (line: number): void => editor.current?.goToLine(line);
  const putInSample = (): void => {
    store.put(sampleConfig(text));
    editor.current?.focus();
  };
  return (
    <section class="config-view" aria-labelledby="config-title" hidden={isHidden}>
      <ConfigHead
        titleId="config-title"
        saveState={store.saveState.value}
        isChanged={store.isChanged.value}
        isMac={isMac}
        onImport={imports.open}
        onExport={transfer.exports.open}
        onVersions={() => void versions.open()}
        onSave={() => void store.save()}
      />
      <ConfigNotices store={store}>
        <RestoredNotice store={versions} />
        <SyncNotice store={sync} onVersions={() => void versions.open()} />
        <SetupNotice store={transfer.setup} />
        <FileNotice files={files} />
        <ImportedNotice store={imports} isChanged={store.isChanged.value} isMac={isMac} />
      </ConfigNotices>
      <DropTarget files={files} />
      <VersionsDialog store={versions} />
      <div class="writing">
        <Editor
          text={store.draft}
          reading={store.reading}
          describedBy="draft-summary"
          handle={editor}
          onType={store.type}
        />
        <IssueList
          issues={reading.issues}
          total={issueTotal(reading)}
          onGoTo={goTo}
          onFix={issue => editor.current?.fix(issue)}
        />
        {(!isDamaged || store.draft.value !== '') && (
          <DraftSummary id="draft-summary" reading={reading}>
            <SyncMeter store={sync} />
            <EditorKeys isMac={isMac} />
          </DraftSummary>
        )}
      </div>
      {isDamaged ? (
        <DamagedText
          readShared={readShared}
          onShared={shared => {
            store.put(shared);
            void store.save();
          }}
          onVersions={() => void versions.open()}
        />
      ) : store.isFirstRun.value ? (
        <Welcome onSample={putInSample} onFiles={chosen => void files.take(chosen)} />
      ) : (
        <Preview
          store={preview}
          settings={settings}
          onGoTo={goTo}
          cliOf={async line => (await transfer.exports.cli(line)).text}
        />
      )}
    </section>
  );
}
