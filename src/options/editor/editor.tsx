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
  /** Id of the element that sums the text up. */
  readonly describedBy: string;
  /** Is filled as long as the editor is there. */
  readonly handle: RefObject<EditorHandle | null>;
  readonly onType: (text: string) => void;
}

/** On its way while the page gets ready: the frame of the page is painted without it. */
const loading = import('./create-editor.ts');

/** The text of the config. The editor holds what is typed by itself; a text from elsewhere becomes a change that can be undone. */
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
