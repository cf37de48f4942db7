import type { FullStorage, StoredKind } from '../core/full-storage.ts';
import type { Text, TextKey } from '../core/text-key.ts';
import { sizeText } from './size-text.ts';

/** Where each kind is cleared: a section of the options page. */
const KIND_NAMES: Readonly<Record<StoredKind, TextKey>> = {
  config: 'optionsConfig',
  versions: 'versionsTitle',
  layers: 'optionsLayers',
  history: 'optionsHistory',
  other: 'storedOther',
};

/** How full the storage is, and what takes the most of it. */
export function fullStorageText(text: Text, { used, quota, kinds }: FullStorage): string {
  const size = (bytes: number): string => sizeText(bytes, text('language'));
  const most = kinds.slice(0, 2).map(({ kind, bytes }) => `${text(KIND_NAMES[kind])} ${size(bytes)}`);
  return text('storageFull', size(used), size(quota), most.join(', '));
}
