import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../ui/text.ts';
import { ChangedText } from './changed-text.tsx';
import type { Difference } from './compare-texts.ts';
import type { Compare } from './create-comparer.ts';
import { DifferenceSummary } from './difference-summary.tsx';
import './compared-text.css';

interface ComparedTextProps {
  readonly before: string;
  readonly after: string;
  readonly compare: Compare;
}

interface Compared extends Pick<ComparedTextProps, 'before' | 'after'> {
  readonly difference: Difference;
}

/** What would become of a text, before it does. */
export function ComparedText({ before, after, compare }: ComparedTextProps): JSX.Element {
  const text = useText();
  const [compared, setCompared] = useState<Compared>();
  useEffect(() => {
    let isWanted = true;
    void compare(before, after).then(difference => isWanted && setCompared({ before, after, difference }));
    return () => {
      isWanted = false;
    };
  }, [before, after, compare]);
  const isDone = compared?.before === before && compared.after === after;
  const difference = isDone ? compared.difference : undefined;
  return (
    <div class="compared-text">
      <div class="summary" role="status">
        {difference ? (
          <DifferenceSummary difference={difference} />
        ) : (
          <p class="comparing">{text('versionsComparing')}</p>
        )}
      </div>
      {difference && difference.changes.length > 0 && (
        <ChangedText difference={difference} now={after} label={text('versionsTextLabel')} />
      )}
    </div>
  );
}
