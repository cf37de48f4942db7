import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import type { FileStore } from './file-store.ts';
import './drop-target.css';

/** Lies over the page while a file is held over it. */
export function DropTarget({ files }: { readonly files: FileStore }): JSX.Element | undefined {
  const text = useText();
  if (!files.isOver.value) return undefined;
  return (
    <div class="drop-target">
      <p>{text('fileDropHere')}</p>
    </div>
  );
}
