import { originPattern } from '../../core/layers/team-url.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItems } from '../../platform/read-item.ts';
import { layersOff, senderIds, teamUrl } from '../../store/layer-items.ts';
import { accountAliases, favorites, ledger, settings } from '../../store/list-items.ts';
import { setUpAnswers } from '../../store/set-up-answers.ts';
import type { Compare } from '../compare/create-comparer.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { Replacement } from '../draft/replacement.ts';
import { createFileStore } from '../files/file-store.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import { createExportStore } from './export/export-store.ts';
import { createMerger } from './import/create-merger.ts';
import { createImportStore } from './import/import-store.ts';
import { createSetupStore } from './setup/setup-store.ts';

/** What comes in and goes out. */
export function openTransfer(config: ConfigStore, undos: UndoStore<Replacement>, compare: Compare) {
  const put = (text: string): void => {
    config.put(text);
    // The import may have been opened over another section.
    location.hash = '#config';
  };
  const imports = createImportStore({ draft: config.draft, put }, undos);
  const setup = createSetupStore({
    ...{ config, undos },
    readStored: () =>
      readItems({ settings, favorites, ledger, accountAliases, teamUrl, senderIds, layersOff, setUpAnswers }),
    ask: restore => askBackground('restoreSetup', restore),
    requestAccess: url => requestHostAccess([originPattern(url)]),
  });
  const exports = createExportStore(config, setup);
  return { files: createFileStore(imports.bring), imports, exports, setup, compare, merge: createMerger() };
}
