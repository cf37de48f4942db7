import type { JSX } from 'preact';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';
import { dismissNotice, openPrefilled, reloadEndedPage, tryAgain, tryAllTheSame } from './notice-actions.ts';
import { SessionList } from './session-list.tsx';
import { SwitchReason, switchTitle, type UnhappyEnd } from './switch-reason.tsx';
import type { SwitcherParts } from './switcher-host.ts';

interface SwitchNoticeProps extends UnhappyEnd {
  readonly parts: SwitcherParts;
}

/** Explains a switch that failed: what happened, why as far as Hatrack knows, and what to do now. */
export function SwitchNotice({ parts, ...end }: SwitchNoticeProps): JSX.Element {
  const text = useText();
  return (
    <section class={`switch-notice ${end.outcome.result}`} role="alert">
      <div class="title">
        <strong>{switchTitle(text, end)}</strong>
        <button
          type="button"
          class="icon-button"
          title={text('dismiss')}
          aria-label={text('dismiss')}
          onClick={() => dismissNotice(parts)}
        >
          <Icon name="close" />
        </button>
      </div>
      <SwitchReason {...end} />
      {end.outcome.result === 'failed' && end.outcome.why === 'session-limit' && <SessionList {...parts} />}
      {end.outcome.result === 'failed' && <Remedies outcome={end.outcome} parts={parts} />}
    </section>
  );
}

interface RemediesProps {
  readonly outcome: Extract<SwitchOutcome, { readonly result: 'failed' }>;
  readonly parts: SwitcherParts;
}

function Remedies({ outcome, parts }: RemediesProps): JSX.Element {
  const text = useText();
  const { why, prefilledUrl } = outcome;
  const isDone = why === 'console-error';
  if (why === 'chained' || why === 'session-limit') {
    return (
      <div class="buttons">
        <button type="button" class="button" onClick={() => tryAllTheSame(parts)}>
          {text('tryAllTheSame')}
        </button>
      </div>
    );
  }
  return (
    <div class="buttons">
      <button type="button" class="button primary" onClick={() => (isDone ? reloadEndedPage : tryAgain)(parts)}>
        {text(isDone ? 'reloadTab' : 'tryAgain')}
      </button>
      {prefilledUrl !== undefined && (
        <button type="button" class="button" onClick={() => openPrefilled(parts, prefilledUrl)}>
          {text('openPrefilled')}
        </button>
      )}
    </div>
  );
}
