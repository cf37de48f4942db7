import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FullStorage } from '../core/full-storage.ts';
import { useText } from '../ui/text.ts';
import { ConfigView } from './config/config-view.tsx';
import { DiagnosisView } from './diagnosis/diagnosis-view.tsx';
import type { ConfigStore } from './draft/config-store.ts';
import type { Replacement } from './draft/replacement.ts';
import type { HistoryStore } from './history/history-store.ts';
import { HistoryView } from './history/history-view.tsx';
import type { LayersStore } from './layers/layers-store.ts';
import { LayersView } from './layers/layers-view.tsx';
import { Navigation, ROUTE_NAMES } from './navigation.tsx';
import type { PreviewStore } from './preview/preview-store.ts';
import type { Route } from './route.ts';
import type { SettingsPage } from './settings/open-settings.ts';
import { SettingsView } from './settings/settings-view.tsx';
import { StorageNotice } from './storage-notice.tsx';
import type { SyncStore } from './sync/sync-store.ts';
import { ExportDialog } from './transfer/export/export-dialog.tsx';
import { ImportDialog } from './transfer/import/import-dialog.tsx';
import type { Transfer } from './transfer/open-transfer.ts';
import { VersionsDialog } from './versions/versions-dialog.tsx';
import type { VersionsStore } from './versions/versions-store.ts';
import type { UndoStore } from './widgets/undo-store.ts';
import './options-page.css';

interface OptionsPageProps {
  readonly route: ReadonlySignal<Route>;
  readonly config: ConfigStore;
  readonly settings: SettingsPage;
  readonly preview: PreviewStore;
  readonly replacements: UndoStore<Replacement>;
  readonly versions: VersionsStore;
  readonly history: HistoryStore;
  readonly layers: LayersStore;
  readonly ownId: string;
  readonly sync: SyncStore;
  readonly transfer: Transfer;
  /** Absent while the storage has room. */
  readonly full: ReadonlySignal<FullStorage | undefined>;
  readonly isMac: boolean;
}

export function OptionsPage(props: OptionsPageProps): JSX.Element {
  const {
    route,
    config,
    settings,
    preview,
    replacements,
    versions,
    history,
    layers,
    sync,
    transfer,
    ownId,
    isMac,
    full,
  } = props;
  const text = useText();
  const inFront = route.value;
  useEffect(() => {
    document.title = text('optionsPageTitle', text(ROUTE_NAMES[inFront]));
  }, [inFront, text]);
  return (
    <div class="options-page">
      <Navigation route={inFront} />
      <main>
        {full.value && <StorageNotice full={full.value} />}
        <ConfigView
          store={config}
          preview={preview}
          sync={sync}
          files={transfer.files}
          settings={settings.store.settings}
          isMac={isMac}
          replacements={replacements}
          cliOf={async wanted => (await transfer.exports.cli(wanted)).text}
          onImport={transfer.imports.open}
          onExport={transfer.exports.open}
          onVersions={() => void versions.open()}
          isHidden={inFront !== 'config'}
        />
        {inFront === 'layers' && <LayersView store={layers} ownId={ownId} />}
        {inFront === 'history' && <HistoryView store={history} config={config} isMac={isMac} />}
        {inFront === 'diagnosis' && <DiagnosisView settings={settings.store} />}
        {inFront === 'settings' && (
          <SettingsView
            page={settings}
            sync={sync}
            onImport={transfer.imports.open}
            onExport={transfer.exports.open}
            isMac={isMac}
            hasDraft={config.isChanged.value}
          />
        )}
      </main>
      <VersionsDialog store={versions} />
      <ImportDialog {...transfer} store={transfer.imports} config={config} />
      <ExportDialog store={transfer.exports} config={config} />
    </div>
  );
}
