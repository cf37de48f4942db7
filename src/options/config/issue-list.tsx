import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Issue } from '../../core/config/issue.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import { useText } from '../../ui/text.ts';
import { SeverityMark } from './severity-mark.tsx';
import './issue-list.css';

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly onGoTo: (line: number) => void;
}

/** Rows that are shown at once: their heights differ, so they are paged, not windowed. */
const PAGE = 100;

/** What is wrong with the text, by line; a row leads to its line. */
export function IssueList({ issues, onGoTo }: IssueListProps): JSX.Element | undefined {
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
            <IssueRow issue={issue} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
      {next > 0 && (
        <button type="button" class="link-button" onClick={() => setWanted(wanted + PAGE)}>
          {text('optionsMoreIssues', String(next))}
        </button>
      )}
    </section>
  );
}

function IssueRow({ issue, onGoTo }: { readonly issue: Issue; readonly onGoTo: (line: number) => void }): JSX.Element {
  const text = useText();
  const { severity, line, section, code, args } = issue;
  return (
    <button type="button" class="issue-row" onClick={() => onGoTo(line)}>
      <SeverityMark severity={severity} /> <span class="place">{text('optionsLine', String(line))}</span>{' '}
      <span class="what">
        {section !== undefined && <span class="id section">{cleanName(section)}</span>}{' '}
        {text(`issue_${code}`, ...args.map(cleanName))}
      </span>
    </button>
  );
}
