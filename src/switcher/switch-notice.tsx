import type { JSX } from 'preact';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/text.ts';
import { dismissNotice, openPrefilled, reloadEndedPage, tryAgain, tryAllTheSame } from './notice-actions.ts';
import { SessionList } from './session-list.tsx';
import { SwitchReason, switchTitle } from './switch-reason.tsx';
import type { SwitcherParts } from './switcher-host.ts';

/** Explains a switch that failed: what happened, why as far as Hatrack knows, and what to do now. */
export function SwitchNotice(parts: SwitcherParts): JSX.Element | null {
  const text = useText();
  const notice = parts.store.notice.value;
  if (!notice) return null;
  const { choice, outcome } = notice;
  const end = {
    ...{ roleName: choice?.role.name, obstacle: choice?.role.obstacle, outcome },
    usesRegion: parts.store.settings.value.signInInPageRegion,
  };
  return (
    <section class={`switch-notice ${outcome.result}`} role="alert">
      <div class="title">
        <strong>{switchTitle(text, end)}</strong>
        <Button icon="close" name={text('dismiss')} act={() => dismissNotice(parts)} />
      </div>
      <SwitchReason {...end} />
      {outcome.result === 'failed' && outcome.why === 'session-limit' && <SessionList {...parts} />}
      {outcome.result === 'failed' && <Remedies outcome={outcome} parts={parts} />}
    </section>
  );
}

interface RemediesProps {
  readonly outcome: Extract<SwitchOutcome, { readonly result: 'failed' }>;
  readonly parts: SwitcherParts;
}

function Remedies({ outcome, parts }: RemediesProps): JSX.Element | null {
  const text = useText();
  const { why, prefilledUrl } = outcome;
  const isDone = why === 'console-error';
  if (why === 'other-sign-in') return null;
  if (why === 'chained' || why === 'session-limit' || why === 'asks') {
    return (
      <div class="buttons">
        <Button name={text(why === 'asks' ? 'askYes' : 'tryAllTheSame')} act={() => tryAllTheSame(parts)} />
      </div>
    );
  }
  return (
    <div class="buttons">
      <Button
        kind="primary"
        name={text(isDone ? 'reloadTab' : 'tryAgain')}
        act={() => (isDone ? reloadEndedPage : tryAgain)(parts)}
      />
      {prefilledUrl !== undefined && (
        <Button name={text('openPrefilled')} act={() => openPrefilled(parts, prefilledUrl)} />
      )}
    </div>
  );
}
