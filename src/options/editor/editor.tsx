import type { ReadonlySignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../ui/text.ts';
import type { DraftReading } from '../reading/draft-reading.ts';
import type { EditorHandle } from './editor-handle.ts';
import './color-swatches.css';
import './completion/completion.css';
import './editor.css';
import './find.css';
import './floating.css';
import './issue-marks.css';

interface EditorProps {
  readonly text: ReadonlySignal<string>;
  readonly reading: ReadonlySignal<DraftReading>;
  /** Id of the element with the summary of the text. */
  readonly describedBy: string;
  /** Has a value while the editor is on the page. */
  readonly handle: RefObject<EditorHandle | null>;
  readonly onType: (text: string) => void;
}

/** Loads while the page gets ready: the page paints its frame without the editor. */
const loading = import('./create-editor.ts');

/** The editor of the config. It keeps what the user types; a text from elsewhere becomes a change that the user can undo. */
export function Editor({ text, reading, describedBy, handle, onType }: EditorProps): JSX.Element {
  const say = useText();
  const parent = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = parent.current;
    if (!element) return undefined;
    const mounting = loading.then(({ createEditor }) =>
      createEditor({ parent: element, text, reading, describedBy, say, onType }),
    );
    handle.current = {
      focus: () => void mounting.then(editor => editor.focus()),
      goToLine: line => void mounting.then(editor => editor.goToLine(line)),
      fix: issue => void mounting.then(editor => editor.fix(issue)),
    };
    return () => {
      handle.current = null;
      void mounting.then(editor => editor.destroy());
    };
  }, [text, reading, describedBy, handle, say, onType]);
  return (
    <div class="editor">
      <div ref={parent} class="frame" />
    </div>
  );
}
