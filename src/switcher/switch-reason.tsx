import { Fragment, type JSX } from 'preact';
import type { Obstacle } from '../core/roles/obstacle.ts';
import { questionOf, type SwitchFailure, type UnhappyOutcome } from '../core/switching/switch-outcome.ts';
import { type Text, underscored } from '../core/text-key.ts';

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

/** Why a switch failed. */
interface Reason {
  /** The likeliest cause, in a few lines at most. */
  readonly first: string;
  /** What else may be the cause, or more about it. */
  readonly rest?: JSX.Element | undefined;
}

/** UTF-8 bytes: about three lines, in English and in Japanese. */
const LONG = 190;

/** Why a switch failed: first what the config shows already. Amazon's own page in the tab says more, but Hatrack may not read it, so this says how to. */
export function switchReason(text: Text, { obstacle, ...end }: UnhappyEnd): Reason {
  const { outcome } = end;
  const { first, rest } = reasonOfAnswer(text, end, obstacle === undefined);
  if (!obstacle || !(outcome.result === 'handed-over' || REFUSALS.has(outcome.why))) return { first, rest };
  return {
    first: text(`obstacle_${obstacle}`),
    rest: (
      <>
        {first !== '' && <p>{first}</p>}
        {rest}
      </>
    ),
  };
}

/** @param takesLikeliest whether the likeliest cause comes out of the others */
function reasonOfAnswer(
  text: Text,
  { roleName, outcome, usesRegion }: Omit<UnhappyEnd, 'obstacle'>,
  takesLikeliest: boolean,
): Reason {
  if (outcome.result === 'handed-over') return { first: text('handedOver') };
  const { why, answer, via = '' } = outcome;
  if (why === 'refused') {
    const causes = [
      ...(roleName === undefined ? [] : ([['invalidShown', text('invalidShownMeaning')]] as const)),
      ['signInShown', text('signInShownMeaning')],
      [
        'badRequestShown',
        `${text('badRequestShownMeaning')} ${usesRegion ? text('badRequestInRegion', text('setting_signInInPageRegion')) : ''}`,
      ],
    ] as const;
    const rest = (
      <>
        <p>{text('failure_refused')}</p>
        <dl>
          {causes.slice(Number(takesLikeliest)).map(([shown, meaning]) => (
            <Fragment key={shown}>
              <dt>{text(shown)}</dt>
              <dd>{meaning}</dd>
            </Fragment>
          ))}
        </dl>
      </>
    );
    return { first: takesLikeliest ? causes[0][1] : '', rest };
  }
  const isBackUnseen = why === 'refused-unseen' && roleName === undefined;
  const failure = text(isBackUnseen ? 'failure_switch_back_unseen' : `failure_${underscored(why)}`, via);
  const whole = answer === undefined ? failure : `${failure} ${text('awsAnswered', answer)}`;
  if (new TextEncoder().encode(whole).length < LONG) return { first: whole };
  const [first = '', ...more] = whole.split(/(?<=\. |。)/);
  return { first, rest: more.length > 0 ? <p>{more}</p> : undefined };
}
