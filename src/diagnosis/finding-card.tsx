import type { JSX } from 'preact';
import {
  FINDINGS,
  type Finding,
  type FindingRemedy,
  type FindingSeverity,
  type PlainCode,
  type Remedies,
} from '../core/diagnosis/finding.ts';
import type { Text, TextKey } from '../core/text-key.ts';
import { SwitchReason } from '../switcher/switch-reason.tsx';
import { useText } from '../ui/text.ts';
import { wordsOf } from './words.ts';

const REMEDIES = {
  reload: 'reloadTab',
  grant: 'withheldAction',
  options: 'openConfig',
  'show-all': 'showAllRoles',
  'show-mine': 'showMyRoles',
  'open-console': 'noConsoleAction',
} as const satisfies Record<FindingRemedy, TextKey>;

interface FindingCardProps {
  readonly finding: Finding;
  readonly usesRegion: boolean;
  readonly remedies: Remedies;
  readonly onRemedy: (remedy: FindingRemedy) => Promise<void>;
}

/** One thing that is off: what, why, and what to do. */
export function FindingCard({ finding, usesRegion, remedies, onRemedy }: FindingCardProps): JSX.Element {
  const text = useText();
  const [severity, , remedy]: readonly [FindingSeverity, string, FindingRemedy?] = FINDINGS[finding.code];
  const words = finding.args.map(arg => wordsOf(text, arg));
  return (
    <li class={`finding ${severity}`}>
      <h2>
        <span class="severity">{text(`severity_${severity}`)}</span> {titleOf(text, finding, words)}
      </h2>
      {finding.code === 'last_switch' ? (
        <SwitchReason
          roleName={words[0]}
          obstacle={finding.failure.obstacle}
          outcome={finding.failure}
          usesRegion={usesRegion}
        />
      ) : (
        <>
          <p>{text(`findingWhy_${whyOf(finding.code)}`, ...words)}</p>
          <p class="remedy">{text(`findingDo_${FINDINGS[finding.code][1]}`, ...words)}</p>
        </>
      )}
      {remedy && remedies[remedy] && (
        <button type="button" class="button" onClick={() => void onRemedy(remedy)}>
          {text(REMEDIES[remedy])}
        </button>
      )}
    </li>
  );
}

function titleOf(text: Text, finding: Finding, words: readonly string[]): string {
  if (finding.code !== 'last_switch') return text(`finding_${finding.code}`, ...words);
  const isDone = finding.failure.why === 'console-error';
  if (words.length === 0) return text(isDone ? 'switchedBackToErrorTitle' : 'switchBackFailedTitle');
  return text(isDone ? 'switchedToErrorTitle' : 'switchFailedTitle', ...words);
}

/** Two codes have the same reason. */
function whyOf(code: PlainCode) {
  return code === 'none_of_account' || code === 'some_of_account' ? 'other_account' : code;
}
