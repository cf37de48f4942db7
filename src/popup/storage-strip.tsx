import type { JSX } from 'preact';
import type { FullStorage } from '../core/full-storage.ts';
import { fullStorageText } from '../ui/full-storage-text.ts';
import { useText } from '../ui/text.ts';

/** Says that nothing new is remembered, and leads to where room can be made. */
export function StorageStrip({
  full,
  onOptions,
}: {
  readonly full: FullStorage;
  readonly onOptions: () => void;
}): JSX.Element {
  const text = useText();
  return (
    <p class="strip" role="status">
      <span>{fullStorageText(text, full)}</span>
      <button type="button" class="link-button" onClick={onOptions}>
        {text('storageFullClear')}
      </button>
    </p>
  );
}
