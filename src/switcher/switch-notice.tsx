import type { JSX } from 'preact';
import type { SwitchOutcome } from '../core/switching/switch-outcome.ts';
import { Button } from '../ui/button.tsx';
import { useText } from '../ui/text.ts';
import {
  dismissNotice,
  openPrefilled,
  reloadEndedPage,
  signInAgain,
  tryAgain,
  tryAllTheSame,
} from './notice-actions.ts';
import { SessionList } from './session-list.tsx';
import { switchReason, switchTitle } from './switch-reason.tsx';
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
  const { first, rest } = switchReason(text, end);
  return (
    <section class={`switch-notice ${outcome.result}`} role="alert">
      <div class="title">
        <strong id="hatrack-notice">{switchTitle(text, end)}</strong>
        <Button icon="close" name={text('dismiss')} act={() => dismissNotice(parts)} />
      </div>
      <p id="hatrack-cause">{first}</p>
      {outcome.result === 'failed' && outcome.why === 'session-limit' && <SessionList {...parts} />}
      <div class="buttons">
        {outcome.result === 'failed' && <Remedies outcome={outcome} parts={parts} />}
        {rest && (
          <details>
            <summary>{text('otherCauses')}</summary>
            {rest}
          </details>
        )}
      </div>
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
  const choice = parts.store.notice.value?.choice;
  if (choice && (why === 'session-ended' || why === 'signed-out')) {
    return <Button kind="primary" name={text('signInAgainAs', choice.role.name)} act={() => signInAgain(parts)} />;
  }
  if (why === 'other-sign-in' || why === 'role-gone') return null;
  if (why === 'chained' || why === 'session-limit' || why === 'asks') {
    return <Button name={text(why === 'asks' ? 'askYes' : 'tryAllTheSame')} act={() => tryAllTheSame(parts)} />;
  }
  return (
    <>
      <Button
        kind="primary"
        name={text(isDone ? 'reloadTab' : 'tryAgain')}
        act={() => (isDone ? reloadEndedPage : tryAgain)(parts)}
      />
      {prefilledUrl !== undefined && (
        <Button name={text('openPrefilled')} act={() => openPrefilled(parts, prefilledUrl)} />
      )}
    </>
  );
}
