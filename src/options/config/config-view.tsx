import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Profile } from '../../core/model/profile.ts';
import type { Role } from '../../core/roles/role.ts';
import { isSample } from '../../core/roles/sample-role.ts';
import type { Settings } from '../../core/settings.ts';
import { askBackground } from '../../platform/messages.ts';
import { useText } from '../../ui/text.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { Replacement } from '../draft/replacement.ts';
import { Editor } from '../editor/editor.tsx';
import type { EditorHandle } from '../editor/editor-handle.ts';
import { EditorKeys } from '../editor/editor-keys.tsx';
import { DropTarget, watchDrops } from '../files/drop-target.tsx';
import type { FileStore } from '../files/file-store.ts';
import { IssueList } from '../issues/issue-list.tsx';
import { Preview } from '../preview/preview.tsx';
import type { PreviewStore } from '../preview/preview-store.ts';
import { issueTotal } from '../reading/draft-reading.ts';
import { AddRole } from '../start/add-role.tsx';
import { BringRoles } from '../start/bring-roles.tsx';
import type { FirstSteps } from '../start/first-steps.ts';
import { SyncMeter } from '../sync/sync-meter.tsx';
import type { SyncStore } from '../sync/sync-store.ts';
import { Notices } from '../widgets/notices.tsx';
import { PageDialog } from '../widgets/page-dialog.tsx';
import type { UndoStore } from '../widgets/undo-store.ts';
import { ConfigHead } from './config-head.tsx';
import { fileNotice, firstSaveNotice, sampleNotice, syncNotice, textNotices } from './config-notices.ts';
import { DamagedText } from './damaged-text.tsx';
import { DraftSummary } from './draft-summary.tsx';
import { replacementNotice } from './replacement-notice.ts';
import './config-view.css';

interface ConfigViewProps {
  readonly store: ConfigStore;
  readonly preview: PreviewStore;
  readonly sync: SyncStore;
  readonly files: FileStore;
  readonly settings: ReadonlySignal<Settings>;
  readonly replacements: UndoStore<Replacement>;
  /** The section of one line for the AWS CLI. */
  readonly cliOf: (wanted: Pick<Profile, 'line' | 'name'>) => Promise<string>;
  readonly onTrail: (role: Role) => void;
  readonly steps: FirstSteps;
  /** Puts profiles at the end of the text. */
  readonly onAdd: (profiles: string) => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onVersions: () => void;
  readonly isMac: boolean;
  /** Out of sight it stays as it is: cursor, scrolling, and what the field can undo. */
  readonly isHidden: boolean;
}

const readShared = (): Promise<string | undefined> => askBackground('readSharedText', undefined);

/** The config: its text, what is wrong with it, and what comes of it. */
export function ConfigView(props: ConfigViewProps): JSX.Element {
  const text = useText();
  const { store, preview, sync, files, settings, isMac, isHidden, onVersions } = props;
  const editor = useRef<EditorHandle>(null);
  const [isAdding, setAdding] = useState(false);
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
    if (!isHidden && store.isFirstRun.peek()) editor.current?.focus();
  }, [store, isHidden]);
  const goTo = (line: number): void => editor.current?.goToLine(line);
  const add = (profiles: string): void => {
    props.onAdd(profiles);
    editor.current?.focus();
  };
  return (
    <section class="config-view" aria-labelledby="config-title" hidden={isHidden}>
      <ConfigHead
        titleId="config-title"
        saveState={store.saveState.value}
        isChanged={store.isChanged.value}
        isMac={isMac}
        onAddRole={() => setAdding(true)}
        onImport={props.onImport}
        onExport={props.onExport}
        onVersions={onVersions}
        onSave={() => void store.save()}
      />
      <Notices
        list={[
          ...textNotices(text, store),
          sampleNotice(text, store, preview.preview.value.roles.some(isSample)),
          firstSaveNotice(text, store, props.steps),
          syncNotice(text, sync, onVersions),
          fileNotice(text, files),
          replacementNotice(text, props.replacements, { isChanged: store.isChanged.value, isMac }),
        ]}
      />
      <DropTarget files={files} />
      {isAdding && (
        <PageDialog
          title={text('addRoleTitle')}
          intro={text('addRoleIntro')}
          isSmall={true}
          onClosed={() => setAdding(false)}
        >
          {close => (
            <AddRole
              own={store.draft.value}
              onAdd={profiles => {
                close();
                add(profiles);
              }}
            />
          )}
        </PageDialog>
      )}
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
          onVersions={onVersions}
        />
      ) : store.isFirstRun.value ? (
        <section class="aside" aria-labelledby="bring-title">
          <h2 id="bring-title">{text('optionsWelcomeTitle')}</h2>
          <BringRoles config={store} files={files} onAdd={add} onPut={() => editor.current?.focus()} />
        </section>
      ) : (
        <Preview store={preview} settings={settings} onGoTo={goTo} cliOf={props.cliOf} onTrail={props.onTrail} />
      )}
    </section>
  );
}
