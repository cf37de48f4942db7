import type { Compare } from '../compare/create-comparer.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import type { Replacement } from '../draft/replacement.ts';
import { createFileStore, type FileStore } from '../files/file-store.ts';
import type { UndoStore } from '../widgets/undo-store.ts';
import { createExportStore, type ExportStore } from './export/export-store.ts';
import { createMerger, type Merge } from './import/create-merger.ts';
import { createImportStore, type ImportStore } from './import/import-store.ts';
import { openSetup } from './setup/open-setup.ts';
import type { SetupStore } from './setup/setup-store.ts';

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
  const setup = openSetup(config, undos);
  const exports = createExportStore(config, setup);
  return { files: createFileStore(imports.bring), imports, exports, setup, compare, merge: createMerger() };
}
