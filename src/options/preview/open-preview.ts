import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../core/settings.ts';
import { readItems } from '../../platform/read-item.ts';
import { accountAliases, favourites, lastIdentity, ledger } from '../../store/list-items.ts';
import type { DraftReader } from '../reading/draft-reader.ts';
import { follow } from '../widgets/follow.ts';
import { createPreviewStore, type PreviewStore } from './preview-store.ts';

/** The preview of what the reader reads, in step with what is stored of the user. */
export async function openPreview(reader: DraftReader, settings: ReadonlySignal<Settings>): Promise<PreviewStore> {
  const stored = await readItems({ favourites, ledger, accountAliases, lastIdentity });
  return createPreviewStore(reader, {
    settings,
    favourites: follow(favourites, stored.favourites),
    ledger: follow(ledger, stored.ledger),
    accountAliases: follow(accountAliases, stored.accountAliases),
    lastIdentity: follow(lastIdentity, stored.lastIdentity),
  });
}
