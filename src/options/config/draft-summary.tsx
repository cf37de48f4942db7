import type { ComponentChildren, JSX } from 'preact';
import { useText } from '../../ui/text.ts';
import { IssueCounts } from '../issues/issue-counts.tsx';
import { type DraftReading, issueTotal } from '../reading/draft-reading.ts';
import { countText } from '../widgets/count-text.ts';
import './config-view.css';

interface DraftSummaryProps {
  readonly id: string;
  readonly reading: DraftReading;
  /** At the end of the line. */
  readonly children?: ComponentChildren;
}

/** The text in one line: what is in it, and what is wrong with it. */
export function DraftSummary({ id, reading, children }: DraftSummaryProps): JSX.Element {
  const text = useText();
  const { roleCount, baseCount, issueCounts } = reading;
  return (
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
  );
}
