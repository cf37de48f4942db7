import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PlacedIssue } from '../../core/config/fixes/place-issues.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { countText } from '../widgets/count-text.ts';
import { fixText } from './fix-text.ts';
import { issueText } from './issue-text.ts';
import { SeverityMark } from './severity-mark.tsx';
import './issue-list.css';

interface IssueActs {
  readonly onGoTo: (line: number) => void;
  /** Left out if nobody may change the text. */
  readonly onFix?: (issue: PlacedIssue) => void;
}

interface IssueListProps extends IssueActs {
  readonly issues: readonly PlacedIssue[];
  /** How many issues were found; of very many, only the worst are listed. */
  readonly total: number;
}

/** Rows shown at once: their heights differ, so the list has pages and no window. */
const PAGE = 100;

/** What is wrong with the text, by line; a row leads to its line. */
export function IssueList({ issues, total, ...acts }: IssueListProps): JSX.Element | undefined {
  const text = useText();
  const [wanted, setWanted] = useState(PAGE);
  if (issues.length === 0) return undefined;
  const shown = issues.slice(0, wanted);
  const next = Math.min(PAGE, issues.length - shown.length);
  return (
    <section class="issue-list" aria-labelledby="issues-title">
      <h2 id="issues-title" class="hidden-visually">
        {text('optionsIssues')}
      </h2>
      <ul>
        {shown.map((issue, index) => (
          <li key={index}>
            <IssueRow issue={issue} {...acts} />
          </li>
        ))}
      </ul>
      {next > 0 && (
        <button type="button" class="link-button" onClick={() => setWanted(wanted + PAGE)}>
          {text('optionsMoreIssues', String(next))}
        </button>
      )}
      {next === 0 && total > issues.length && (
        <p>{countText(text, total - issues.length, 'optionsOneIssueLeftOut', 'optionsManyIssuesLeftOut')}</p>
      )}
    </section>
  );
}

function IssueRow({ issue, onGoTo, onFix }: { readonly issue: PlacedIssue } & IssueActs): JSX.Element {
  const text = useText();
  const { severity, line, section, fix } = issue;
  return (
    <>
      <button type="button" class="issue-row" onClick={() => onGoTo(line)}>
        <SeverityMark severity={severity} /> <span class="place">{text('optionsLine', String(line))}</span>{' '}
        <span class="what">
          {section !== undefined && <span class="id section">{cleanName(section)}</span>} {issueText(text, issue)}
        </span>
      </button>
      {fix && onFix && <Button name={fixText(text, fix)} act={() => onFix(issue)} />}
    </>
  );
}
