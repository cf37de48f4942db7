import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../core/settings.ts';
import { readItems } from '../../platform/read-item.ts';
import { accountAliases, favorites, lastIdentity, ledger } from '../../store/list-items.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { follow } from '../widgets/follow.ts';
import { createPreviewStore, type PreviewStore } from './preview-store.ts';

/** The preview of what the reader reads, in step with what is stored of the user. */
export async function openPreview(reader: DraftReader, settings: ReadonlySignal<Settings>): Promise<PreviewStore> {
  const stored = await readItems({ favorites, ledger, accountAliases, lastIdentity });
  return createPreviewStore(reader, {
    settings,
    favorites: follow(favorites, stored.favorites),
    ledger: follow(ledger, stored.ledger),
    accountAliases: follow(accountAliases, stored.accountAliases),
    lastIdentity: follow(lastIdentity, stored.lastIdentity),
  });
}
