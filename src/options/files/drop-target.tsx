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

/**
 * Takes files that are dropped anywhere on the page, before the editor or the browser does. Text that is dragged is
 * left to the editor.
 */
export function watchDrops(page: Window, files: FileStore, onDrop: () => void): () => void {
  const stop = new AbortController();
  const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
    page.addEventListener(
      name,
      event => {
        if (event.dataTransfer?.types.includes('Files')) act(event);
      },
      { capture: true, signal: stop.signal },
    );
  const hold = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    files.hover(true);
  };
  listen('dragenter', hold);
  listen('dragover', hold);
  listen('dragleave', event => {
    if (event.relatedTarget === null) files.hover(false);
  });
  listen('drop', event => {
    event.preventDefault();
    event.stopPropagation();
    files.hover(false);
    onDrop();
    void files.take([...(event.dataTransfer?.files ?? [])]);
  });
  return () => stop.abort();
}
