import type { JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { useAnswer } from '../widgets/use-answer.ts';
import { ChangedText } from './changed-text.tsx';
import type { Compare } from './create-comparer.ts';
import { DifferenceSummary } from './difference-summary.tsx';
import './compared-text.css';

interface ComparedTextProps {
  readonly before: string;
  /** `undefined` while it is being made. */
  readonly after: string | undefined;
  readonly compare: Compare;
}

/** What would become of a text, before it does. */
export function ComparedText({ before, after, compare }: ComparedTextProps): JSX.Element {
  const text = useText();
  const difference = useAnswer(compare, before, after);
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
