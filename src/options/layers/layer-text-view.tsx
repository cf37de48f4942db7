import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { asEdited } from '../draft/as-edited.ts';
import type { ShownText } from '../editor/mount-text.ts';
import { IssueList } from '../issues/issue-list.tsx';
import { issueTotal } from '../reading/draft-reading.ts';
import type { LayerReading } from './read-layers.ts';

interface LayerTextViewProps {
  readonly reading: LayerReading;
  readonly label: string;
}

/** Shows a text that the user can only read, with its issues. The editor's code is loaded with the first one. */
export function LayerTextView({ reading, label }: LayerTextViewProps): JSX.Element {
  const parent = useRef<HTMLDivElement>(null);
  const shown = useRef<ShownText | undefined>(undefined);
  const { text } = reading;
  useLayoutEffect(() => {
    const element = parent.current;
    if (!element) return undefined;
    const mounting = import('../editor/mount-text.ts').then(({ mountText }) => {
      shown.current = mountText({ parent: element, text: asEdited(text), label });
      return shown.current;
    });
    return () => void mounting.then(({ destroy }) => destroy());
  }, [text, label]);
  return (
    <div class="layer-text">
      <div class="editor">
        <div ref={parent} class="frame" />
      </div>
      <IssueList issues={reading.issues} total={issueTotal(reading)} onGoTo={line => shown.current?.goToLine(line)} />
    </div>
  );
}
