import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../ui/text.ts';
import { SetUpView } from './aws/set-up-view.tsx';
import { ConfigView } from './config/config-view.tsx';
import { DiagnosisView } from './diagnosis/diagnosis-view.tsx';
import { HistoryView } from './history/history-view.tsx';
import { LayersView } from './layers/layers-view.tsx';
import type { OptionsStores } from './load-options.ts';
import { Navigation, ROUTE_NAMES } from './navigation.tsx';
import type { Route } from './route.ts';
import { SettingsView } from './settings/settings-view.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { TrailDialog, type TrailRole } from './trail/trail-dialog.tsx';
import { ExportDialog } from './transfer/export/export-dialog.tsx';
import { ImportDialog } from './transfer/import/import-dialog.tsx';
import { VersionsDialog } from './versions/versions-dialog.tsx';
import { WelcomeView } from './welcome/welcome-view.tsx';
import './options-page.css';

interface OptionsPageProps extends OptionsStores {
  readonly route: ReadonlySignal<Route>;
  readonly ownId: string;
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
    setUp,
    sync,
    transfer,
    steps,
    ownId,
    isMac,
    full,
  } = props;
  const text = useText();
  const inFront = route.value;
  const [trailRole, setTrailRole] = useState<TrailRole>();
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
          steps={steps}
          settings={settings.store.settings}
          isMac={isMac}
          replacements={replacements}
          cliOf={async wanted => (await transfer.exports.cli(wanted)).text}
          onTrail={setTrailRole}
          onAdd={transfer.imports.add}
          onImport={transfer.imports.open}
          onExport={transfer.exports.open}
          onVersions={() => void versions.open()}
          isHidden={inFront !== 'config'}
        />
        {inFront === 'welcome' && (
          <WelcomeView config={config} files={transfer.files} steps={steps} onAdd={transfer.imports.add} />
        )}
        {inFront === 'layers' && <LayersView store={layers} ownId={ownId} />}
        {inFront === 'history' && <HistoryView store={history} config={config} isMac={isMac} />}
        {inFront === 'diagnosis' && <DiagnosisView settings={settings.store} />}
        {inFront === 'aws' && <SetUpView store={setUp} />}
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
      {trailRole && <TrailDialog role={trailRole} onClosed={() => setTrailRole(undefined)} />}
      <VersionsDialog store={versions} />
      <ImportDialog {...transfer} store={transfer.imports} config={config} />
      <ExportDialog store={transfer.exports} config={config} />
    </div>
  );
}
