import type { JSX } from 'preact';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './create-actions.ts';
import { SessionList } from './session-list.tsx';
import { SwitchReason, switchTitle, type UnhappyEnd } from './switch-reason.tsx';
import type { SwitcherStore } from './switcher-store.ts';

interface SwitchNoticeProps extends UnhappyEnd {
  readonly store: SwitcherStore;
  readonly actions: SwitcherActions;
}

/** Explains a switch that failed: what happened, why as far as Hatrack knows, and what to do now. */
export function SwitchNotice({ store, actions, ...end }: SwitchNoticeProps): JSX.Element {
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
          onClick={actions.dismiss}
        >
          <Icon name="close" />
        </button>
      </div>
      <SwitchReason {...end} />
      {end.outcome.result === 'failed' && end.outcome.why === 'session-limit' && (
        <SessionList store={store} actions={actions} />
      )}
      {end.outcome.result === 'failed' && <Remedies outcome={end.outcome} actions={actions} />}
    </section>
  );
}

interface RemediesProps {
  readonly outcome: Extract<SwitchOutcome, { readonly result: 'failed' }>;
  readonly actions: SwitcherActions;
}

function Remedies({ outcome, actions }: RemediesProps): JSX.Element {
  const text = useText();
  const { why, prefilledUrl } = outcome;
  const isDone = why === 'console-error';
  if (why === 'chained' || why === 'session-limit') {
    return (
      <div class="buttons">
        <button type="button" class="button" onClick={actions.tryAllTheSame}>
          {text('tryAllTheSame')}
        </button>
      </div>
    );
  }
  return (
    <div class="buttons">
      <button type="button" class="button primary" onClick={isDone ? actions.reloadTab : actions.tryAgain}>
        {text(isDone ? 'reloadTab' : 'tryAgain')}
      </button>
      {prefilledUrl !== undefined && (
        <button type="button" class="button" onClick={() => actions.openPrefilled(prefilledUrl)}>
          {text('openPrefilled')}
        </button>
      )}
    </div>
  );
}
