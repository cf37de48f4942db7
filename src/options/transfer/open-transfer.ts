import type { CliConfig } from '../../core/transfer/cli-config.ts';
import { accountAliases } from '../../platform/list-items.ts';
import { ownVersion } from '../../platform/own-pages.ts';
import { readItem } from '../../platform/stored-item.ts';
import type { Compare } from '../compare/create-comparer.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { Replacement } from '../draft/replacement.ts';
import { createFileStore, type FileStore } from '../files/file-store.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import { createAsker } from '../widgets/worker-asker.ts';
import type { CliQuestion } from './export/cli-worker.ts';
import { createExportStore, type ExportStore } from './export/export-store.ts';
import { readOtherTexts } from './export/other-texts.ts';
import { createMerger, type Merge } from './import/create-merger.ts';
import { createImportStore, type ImportStore } from './import/import-store.ts';
import { createSetupStore, type SetupStore } from './setup-store.ts';
import { storedSetup } from './stored-setup.ts';

/** What comes in and goes out. */
export interface Transfer {
  readonly files: FileStore;
  readonly imports: ImportStore;
  readonly exports: ExportStore;
  readonly setup: SetupStore;
  readonly compare: Compare;
  readonly merge: Merge;
}

export function openTransfer(config: ConfigStore, undos: UndoStore<Replacement>, compare: Compare): Transfer {
  const put = (text: string): void => {
    config.put(text);
    // The import may have been opened over another section.
    location.hash = '#config';
  };
  const imports = createImportStore({ draft: config.draft, put }, undos);
  const setup = createSetupStore(config, storedSetup, undos);
  const exports = createExportStore({
    config,
    setup,
    readAliases: () => readItem(accountAliases),
    readOtherTexts,
    ask: createAsker<CliQuestion, CliConfig>(
      () => new Worker(new URL('./export/cli-worker.ts', import.meta.url), { type: 'module' }),
    ),
    now: () => Date.now(),
    version: ownVersion(),
  });
  return { files: createFileStore(imports.bring), imports, exports, setup, compare, merge: createMerger() };
}
