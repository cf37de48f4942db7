import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { TextKey } from '../../core/text-key.ts';
import { Icon } from '../../ui/icon.tsx';
import { useText } from '../../ui/text.ts';
import { Notice } from '../widgets/notice.tsx';
import { timeText } from '../widgets/time-text.ts';
import type { SetupStore, SetupNotice as State } from './setup-store.ts';

const BODIES: Readonly<Record<State['what'], TextKey>> = {
  restored: 'setupRestoredBody',
  failed: 'setupFailedBody',
  undone: 'setupUndoneBody',
  'not-undone': 'setupNotUndoneBody',
};

/** How a set-up was restored, and the way to take that back. */
export function SetupNotice({ store }: { readonly store: SetupStore }): JSX.Element | undefined {
  const text = useText();
  const notice = store.notice.value;
  if (!notice) return undefined;
  const { what, madeAt, deniedUrl } = notice;
  const isGood = what === 'restored' || what === 'undone';
  const goodTone = deniedUrl === undefined ? 'good' : 'careful';
  const body = deniedUrl === undefined ? text(BODIES[what]) : text('setupRestoredBodyDenied', cleanName(deniedUrl));
  const when = madeAt === undefined ? undefined : timeText(madeAt, text('language'));
  return (
    <Notice tone={isGood ? goodTone : 'wrong'} title={title()} body={body}>
      {(what === 'restored' || what === 'not-undone') && (
        <button type="button" class="button" onClick={() => void store.undo()}>
          {text('undo')}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={text('dismiss')} onClick={store.dismiss}>
        <Icon name="close" />
      </button>
    </Notice>
  );

  function title(): string {
    if (what === 'failed') return text('setupFailedTitle');
    if (what !== 'restored') return text(what === 'undone' ? 'setupUndoneTitle' : 'setupNotUndoneTitle');
    return when === undefined ? text('setupRestoredTitle') : text('setupRestoredTitleOf', when);
  }
}
