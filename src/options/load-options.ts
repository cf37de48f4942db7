import { effect, signal } from '@preact/signals';
import type { FullStorage } from '../core/full-storage.ts';
import { text } from '../platform/i18n.ts';
import { followFullStorage } from '../platform/storage-full.ts';
import { followWantedDialog } from '../platform/wanted-dialog.ts';
import { openSetUp } from './aws/open-set-up.ts';
import { createComparer } from './compare/create-comparer.ts';
import { openConfig } from './draft/open-config.ts';
import type { Replacement } from './draft/replacement.ts';
import { openHistory } from './history/history-store.ts';
import { followOtherLayers } from './layers/follow-other-layers.ts';
import { openLayers } from './layers/open-layers.ts';
import { openPreview } from './preview/open-preview.ts';
import { createDraftReader } from './reading/draft-reader.ts';
import { openSettings } from './settings/open-settings.ts';
import { openFirstSteps } from './start/first-steps.ts';
import { openSync } from './sync/sync-store.ts';
import { openTransfer } from './transfer/open-transfer.ts';
import { openVersions } from './versions/open-versions.ts';
import { createUndoStore } from './widgets/undo-store.ts';

export type OptionsStores = Awaited<ReturnType<typeof loadOptions>>;

/** Reads what is stored and makes the page's stores of it, which follow what is stored from now on. Throws when storage does. */
export async function loadOptions() {
  const reader = createDraftReader(
    () => new Worker(new URL('./reading/draft-worker.ts', import.meta.url), { type: 'module' }),
  );
  const config = await openConfig(reader);
  const settings = await openSettings(config);
  const preview = await openPreview(reader, settings.store.settings);
  const others = await followOtherLayers();
  effect(() =>
    reader.read({
      text: config.draft.value,
      isSaved: !config.isChanged.value,
      view: preview.view.value,
      others: others.value,
    }),
  );
  const replacements = createUndoStore<Replacement>();
  const versions = openVersions(config, replacements, text);
  await followWantedDialog(() => {
    location.hash = '#config';
    void versions.open();
  });
  /** `undefined` while the storage has room. */
  const full = signal<FullStorage | undefined>(undefined);
  void followFullStorage(full);
  return {
    full,
    ...{ config, settings, preview, replacements, versions },
    history: openHistory(),
    layers: await openLayers(text),
    setUp: await openSetUp(config),
    sync: await openSync(),
    steps: await openFirstSteps(window),
    transfer: openTransfer(config, replacements, createComparer(text)),
  };
}
