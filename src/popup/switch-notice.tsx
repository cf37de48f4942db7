import type { JSX } from 'preact';
import type { Text, TextKey } from '../core/text-key.ts';
import type { SwitchFailure, SwitchOutcome } from '../platform/protocol.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';

interface SwitchNoticeProps {
  /** The role that was chosen; `undefined` for the way back. */
  readonly roleName: string | undefined;
  readonly outcome: Exclude<SwitchOutcome, { result: 'switched' }>;
  readonly onTryAgain: () => void;
  readonly onOpen: (url: string) => void;
  readonly onDismiss: () => void;
}

const CAUSES = {
  refused: 'failure_refused',
  'not-switched': 'failure_notSwitched',
  'no-answer': 'failure_noAnswer',
  unreadable: 'failure_unreadable',
  'multi-session': 'failure_multiSession',
  'other-partition': 'failure_otherPartition',
  busy: 'failure_busy',
} as const satisfies Record<SwitchFailure, TextKey>;

/** A switch that did not happen: what, why as far as one can tell, and what to do now. */
export function SwitchNotice(props: SwitchNoticeProps): JSX.Element {
  const text = useText();
  const { roleName, outcome } = props;
  const prefilled = outcome.result === 'failed' ? outcome.prefilledUrl : undefined;
  return (
    <section class="switch-notice" role="alert">
      <div class="title">
        <strong>{title(text, roleName, outcome)}</strong>
        <button
          type="button"
          class="icon-button"
          title={text('dismiss')}
          aria-label={text('dismiss')}
          onClick={props.onDismiss}
        >
          <Icon name="close" />
        </button>
      </div>
      <p>{outcome.result === 'handed-over' ? text('handedOver') : text(CAUSES[outcome.why])}</p>
      {outcome.result === 'failed' && (
        <div class="buttons">
          <button type="button" class="button primary" onClick={props.onTryAgain}>
            {text('tryAgain')}
          </button>
          {prefilled !== undefined && (
            <button type="button" class="button" onClick={() => props.onOpen(prefilled)}>
              {text('openPrefilled')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function title(text: Text, roleName: string | undefined, { result }: SwitchNoticeProps['outcome']): string {
  if (roleName === undefined) return text('switchBackFailedTitle');
  return result === 'handed-over' ? text('handedOverTitle', roleName) : text('switchFailedTitle', roleName);
}
