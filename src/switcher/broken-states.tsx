import type { JSX } from 'preact';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import type { SwitcherActions } from './actions.ts';

interface BrokenProps {
  readonly actions: SwitcherActions;
}

/** What is stored could not be read. */
export function Broken({ actions }: BrokenProps): JSX.Element {
  const text = useText();
  return (
    <EmptyState title={text('brokenTitle')}>
      <p>{text('brokenBody')}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={actions.reload}>
          {text('tryAgain')}
        </button>
      </div>
    </EmptyState>
  );
}

/** The text that the roles come from cannot be read: the options page offers what may take its place. */
export function Damaged({ actions }: BrokenProps): JSX.Element {
  const text = useText();
  return (
    <EmptyState title={text('damagedTitle')}>
      <p>{text('damagedBody')}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={actions.openOptions}>
          {text('damagedAction')}
        </button>
      </div>
    </EmptyState>
  );
}
