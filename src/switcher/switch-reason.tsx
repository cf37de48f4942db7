import type { JSX } from 'preact';
import type { Obstacle } from '../core/roles/obstacle.ts';
import { questionOf, type SwitchFailure, type UnhappyOutcome } from '../core/switching/switch-outcome.ts';
import { type Text, underscored } from '../core/text-key.ts';
import { useText } from '../ui/text.ts';

/** How a switch ended that the user should know about. */
interface UnhappyEnd {
  /** The role that was chosen; `undefined` for a switch back. */
  readonly roleName: string | undefined;
  /** What in the text prevents a switch to it. */
  readonly obstacle: Obstacle | undefined;
  readonly outcome: UnhappyOutcome;
  /** Switches go through the sign-in host of the page's region. */
  readonly usesRegion: boolean;
}

/** What has happened, in a line. */
export function switchTitle(text: Text, { roleName, outcome }: Pick<UnhappyEnd, 'roleName' | 'outcome'>): string {
  const isDone = outcome.result === 'failed' && outcome.why === 'console-error';
  const question = questionOf(outcome);
  if (question !== undefined) return question;
  if (roleName === undefined) return text(isDone ? 'switchedBackToErrorTitle' : 'switchBackFailedTitle');
  if (isDone) return text('switchedToErrorTitle', roleName);
  return text(outcome.result === 'handed-over' ? 'handedOverTitle' : 'switchFailedTitle', roleName);
}

/** Failures whose cause may lie with the role. */
const REFUSALS: ReadonlySet<SwitchFailure> = new Set<SwitchFailure>([
  'refused',
  'refused-unseen',
  'refused-code',
  'not-switched',
  'not-allowed',
  'kept-tab',
  'aws-fault',
]);

/** Explains why a switch failed: first what the text of the config shows already. Amazon's own page in the tab says more, but Hatrack may not read it, so this says how to. */
export function SwitchReason({ obstacle, ...end }: UnhappyEnd): JSX.Element {
  const text = useText();
  const { outcome } = end;
  const isRefused = outcome.result === 'handed-over' || REFUSALS.has(outcome.why);
  return (
    <>
      {obstacle && isRefused && (
        <p class="obstacle">
          <strong>{text(`obstacle_${obstacle}`)}</strong>
        </p>
      )}
      <OtherReasons {...end} />
    </>
  );
}

function OtherReasons({ roleName, outcome, usesRegion }: Omit<UnhappyEnd, 'obstacle'>): JSX.Element {
  const text = useText();
  if (outcome.result === 'handed-over') return <p>{text('handedOver')}</p>;
  const { why, answer, via = '' } = outcome;
  if (why === 'refused-unseen' && roleName === undefined) return <p>{text('failure_switch_back_unseen')}</p>;
  if (why !== 'refused') {
    return (
      <p>
        {text(`failure_${underscored(why)}`, via)} {answer !== undefined && text('awsAnswered', answer)}
      </p>
    );
  }
  return (
    <>
      <p>{text('failure_refused')}</p>
      <dl>
        <dt>{text('signInShown')}</dt>
        <dd>{text('signInShownMeaning')}</dd>
        {roleName !== undefined && (
          <>
            <dt>{text('invalidShown')}</dt>
            <dd>{text('invalidShownMeaning')}</dd>
          </>
        )}
        <dt>{text('badRequestShown')}</dt>
        <dd>
          {text('badRequestShownMeaning')}{' '}
          {usesRegion && text('badRequestInRegion', text('setting_signInInPageRegion'))}
        </dd>
      </dl>
    </>
  );
}
