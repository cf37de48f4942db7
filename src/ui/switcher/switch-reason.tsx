import type { JSX } from 'preact';
import type { UnhappyOutcome } from '../../core/switching/switch-outcome.ts';
import { useText } from '../text.ts';
import { FAILURE_TEXTS } from './failure-texts.ts';

/** How a switch ended that is to be told of. */
export interface UnhappyEnd {
  /** The role that was chosen; `undefined` for the way back. */
  readonly roleName: string | undefined;
  readonly outcome: UnhappyOutcome;
  /** Switches go through the sign-in host of the page's region. */
  readonly usesRegion: boolean;
}

/** Why a switch did not end as it should. Amazon's own page in the tab tells more than Hatrack may read: how to read it. */
export function SwitchReason({ roleName, outcome, usesRegion }: UnhappyEnd): JSX.Element {
  const text = useText();
  if (outcome.result === 'handed-over') return <p>{text('handedOver')}</p>;
  const { why, answer, via = '' } = outcome;
  if (why === 'refused-unseen' && roleName === undefined) return <p>{text('failure_switchBackUnseen')}</p>;
  if (why !== 'refused') {
    return (
      <p>
        {text(FAILURE_TEXTS[why], via)} {answer !== undefined && text('awsAnswered', answer)}
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
          {text('badRequestShownMeaning')} {usesRegion && text('badRequestInRegion', text('settingSignInInPageRegion'))}
        </dd>
      </dl>
    </>
  );
}
