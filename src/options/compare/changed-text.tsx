import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../ui/text.ts';
import type { Difference } from './compare-texts.ts';
import './changed-text.css';

interface ChangedTextProps {
  readonly difference: Difference;
  /** The text that the draft was. */
  readonly now: string;
  readonly label: string;
}

/** The draft with what was added to a version and what was taken out of it; loaded with the first. */
export function ChangedText({ difference, now, label }: ChangedTextProps): JSX.Element {
  const say = useText();
  const parent = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = parent.current;
    if (!element) return undefined;
    const mounting = import('./mount-difference.ts').then(({ mountDifference }) =>
      mountDifference({ parent: element, difference, now, label, say }),
    );
    return () => void mounting.then(unmount => unmount());
  }, [difference, now, label, say]);
  return (
    <div class="editor changed-text">
      <div ref={parent} class="frame" />
    </div>
  );
}
