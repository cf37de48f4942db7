import type { JSX } from 'preact';
import type { Answers } from '../../core/iam/answers.ts';
import { iamIssueKey } from '../../core/iam/iam-issue.ts';
import { cleanName } from '../../core/roles/clean-name.ts';
import { useText } from '../../ui/text.ts';
import { SeverityMark } from '../issues/severity-mark.tsx';
import type { SetUpStore } from './set-up-store.ts';

interface IamIssuesProps {
  readonly store: SetUpStore;
  /** The answer that the issues are about; without it, those of the text. */
  readonly field?: keyof Answers;
}

/** What is wrong with an answer, or with the text, and what helps. */
export function IamIssues({ store, field }: IamIssuesProps): JSX.Element {
  const text = useText();
  const issues = store.made.value?.issues ?? [];
  const shown = issues.filter(issue => ('field' in issue ? issue.field : undefined) === field);
  return (
    <ul class="iam-issues" aria-live="polite">
      {shown.map((issue, index) => (
        <li key={index}>
          <SeverityMark severity={issue.severity} />{' '}
          {'line' in issue && <a href="#config">{text('optionsLine', String(issue.line))}</a>}{' '}
          {text(iamIssueKey(issue.code), ...issue.args.map(cleanName))}
        </li>
      ))}
    </ul>
  );
}
