import type { JSX } from 'preact';
import type { FullStorage } from '../core/full-storage.ts';
import { Strip } from '../switcher/strip.tsx';
import { fullStorageText } from '../ui/full-storage-text.ts';
import { useText } from '../ui/text.ts';

interface StorageStripProps {
  readonly full: FullStorage;
  readonly onOptions: () => void;
}

/** Says that nothing new is remembered, and leads to where room can be made. */
export function StorageStrip({ full, onOptions }: StorageStripProps): JSX.Element {
  const text = useText();
  const says = fullStorageText(text, full);
  return <Strip role="status" says={says} action={text('storageFullClear')} onAction={onOptions} />;
}
