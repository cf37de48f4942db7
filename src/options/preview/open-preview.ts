import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../core/settings.ts';
import { accountAliases, favorites, lastIdentity, ledger } from '../../store/list-items.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { followItems } from '../widgets/follow-items.ts';
import { createPreviewStore, type PreviewStore } from './preview-store.ts';

/** The preview of what the reader reads. It follows what is stored about the user. */
export async function openPreview(reader: DraftReader, settings: ReadonlySignal<Settings>): Promise<PreviewStore> {
  const stored = await followItems({ favorites, ledger, accountAliases, lastIdentity });
  return createPreviewStore(reader, { settings, ...stored });
}
