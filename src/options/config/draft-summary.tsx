import type { ComponentChildren, JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { countTexts, IssueCounts } from '../issues/issue-counts.tsx';
import { type DraftReading, issueTotal } from '../reading/draft-reading.ts';
import { countText } from '../widgets/count-text.ts';
import './config-view.css';

interface DraftSummaryProps {
  readonly id: string;
  readonly reading: DraftReading;
  /** At the end of the line. */
  readonly children?: ComponentChildren;
}

/** ms after the last key until a screen reader hears how many issues there are. */
const QUIET_MS = 1000;

/** The text in one line: what is in it, and what is wrong with it. */
export function DraftSummary({ id, reading, children }: DraftSummaryProps): JSX.Element {
  const text = useText();
  const { roleCount, baseCount, issueCounts } = reading;
  const issues = useSettled(
    countTexts(text, issueCounts)
      .map(([, words]) => words)
      .join(', '),
    QUIET_MS,
  );
  return (
    <>
      <p id={id} class="draft-summary">
        <span>
          {countText(text, roleCount, 'optionsOneRole', 'optionsManyRoles')}
          {' · '}
          {countText(text, baseCount, 'optionsOneBase', 'optionsManyBases')}
        </span>
        <IssueCounts counts={issueCounts} />
        {issueTotal(reading) === 0 && roleCount > 0 && <span class="fine">{text('optionsNoIssues')}</span>}
        {children}
      </p>
      <span class="hidden-visually" role="status">
        {issues}
      </span>
    </>
  );
}
