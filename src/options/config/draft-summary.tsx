import type { JSX } from 'preact';
import type { Severity } from '../../core/config/issue.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { countText } from '../count-text.ts';
import type { DraftReading } from './draft-reading.ts';
import './draft-summary.css';

const ISSUES: readonly (readonly [severity: Severity, one: TextKey, many: TextKey])[] = [
  ['error', 'optionsOneError', 'optionsManyErrors'],
  ['warning', 'optionsOneWarning', 'optionsManyWarnings'],
  ['info', 'optionsOneNote', 'optionsManyNotes'],
];

/** The text in one line: what is in it, and what is wrong with it. */
export function DraftSummary({ id, reading }: { readonly id: string; readonly reading: DraftReading }): JSX.Element {
  const text = useText();
  const { listed, baseCount, issues } = reading;
  const counts = ISSUES.map(([severity, one, many]) => {
    const count = issues.filter(issue => issue.severity === severity).length;
    return count > 0 && <span class={severity}>{countText(text, count, one, many)}</span>;
  });
  return (
    <p id={id} class="draft-summary">
      <span>
        {countText(text, listed.length, 'optionsOneRole', 'optionsManyRoles')}
        {' · '}
        {countText(text, baseCount, 'optionsOneBase', 'optionsManyBases')}
      </span>
      {counts}
      {issues.length === 0 && listed.length > 0 && <span class="fine">{text('optionsNoIssues')}</span>}
    </p>
  );
}
