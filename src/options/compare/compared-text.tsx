import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { useAnswer } from '../widgets/use-answer.ts';
import type { Compare } from './create-comparer.ts';
import { DifferenceSummary } from './difference-summary.tsx';
import './compared-text.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Difference } from './compare-texts.ts';

interface ComparedTextProps {
  readonly before: string;
  /** `undefined` while it is being made. */
  readonly after: string | undefined;
  readonly compare: Compare;
}

/** What would become of a text, before it does. */
export function ComparedText({ before, after, compare }: ComparedTextProps): JSX.Element {
  return <ComparedDifference difference={useAnswer(compare, before, after)} after={after} />;
}

interface ComparedDifferenceProps {
  /** `undefined` while it is being found. */
  readonly difference: Difference | undefined;
  readonly after: string | undefined;
}

/** What becomes of a text: first in a few words, then line by line. */
export function ComparedDifference({ difference, after }: ComparedDifferenceProps): JSX.Element {
  const text = useText();
  return (
    <div class="compared-text">
      <div class="summary" role="status">
        {difference ? (
          <DifferenceSummary difference={difference} />
        ) : (
          <p class="comparing">{text('versionsComparing')}</p>
        )}
      </div>
      {difference && after !== undefined && difference.changes.length > 0 && (
        <ChangedText difference={difference} now={after} label={text('versionsTextLabel')} />
      )}
    </div>
  );
}

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
