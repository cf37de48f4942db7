import type { JSX } from 'preact';
import {
  FINDINGS,
  type Finding,
  type FindingRemedy,
  type FindingSeverity,
  type Remedies,
} from '../core/diagnosis/finding.ts';
import type { Text, TextKey } from '../core/text-key.ts';
import { switchReason, switchTitle } from '../switcher/switch-reason.tsx';
import { Button } from '../ui/button.tsx';
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
  const { title, body } = inWords(text, finding, usesRegion);
  return (
    <li class={`finding ${severity}`}>
      <h2>
        <span class="severity">{text(`severity_${severity}`)}</span> {title}
      </h2>
      {body}
      {remedy && remedies[remedy] && <Button name={text(REMEDIES[remedy])} act={() => void onRemedy(remedy)} />}
    </li>
  );
}

function inWords(
  text: Text,
  finding: Finding,
  usesRegion: boolean,
): { readonly title: string; readonly body: JSX.Element } {
  const words = finding.args.map(arg => wordsOf(text, arg));
  if (finding.code === 'last_switch') {
    const { failure } = finding;
    const end = { roleName: words[0], obstacle: failure.obstacle, outcome: failure, usesRegion };
    const { first, rest } = switchReason(text, end);
    return {
      title: switchTitle(text, end),
      body: (
        <>
          <p>{first}</p>
          {rest}
        </>
      ),
    };
  }
  const { code } = finding;
  const why = code === 'none_of_account' || code === 'some_of_account' ? 'other_account' : code;
  return {
    title: text(`finding_${code}`, ...words),
    body: (
      <>
        <p>{text(`findingWhy_${why}`, ...words)}</p>
        <p class="remedy">{text(`findingDo_${FINDINGS[code][1]}`, ...words)}</p>
      </>
    ),
  };
}
