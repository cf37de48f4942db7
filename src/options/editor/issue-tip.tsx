import type { JSX } from 'preact';
import type { Fix } from '../../core/config/fixes/fix-issue.ts';
import type { PlacedIssue } from '../../core/config/fixes/place-issues.ts';
import type { Text } from '../../core/text-key.ts';
import { TextContext } from '../../ui/text.ts';
import { fixText } from '../issues/fix-text.ts';
import { issueText } from '../issues/issue-text.ts';
import { SeverityMark } from '../issues/severity-mark.tsx';

interface IssueTipProps {
  readonly say: Text;
  readonly issue: PlacedIssue;
  readonly onFix: (fix: Fix) => void;
}

/** The tip beside a marked text: the issue, and its fix if one is certain. */
export function IssueTip({ say, issue, onFix }: IssueTipProps): JSX.Element {
  const { fix, severity } = issue;
  return (
    <TextContext.Provider value={say}>
      <SeverityMark severity={severity} /> <span>{issueText(say, issue)}</span>
      {fix && (
        <p class="fix">
          <button type="button" class="button" onClick={() => onFix(fix)}>
            {fixText(say, fix)}
          </button>
        </p>
      )}
    </TextContext.Provider>
  );
}
