import type { JSX } from 'preact';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import type { PopupActions } from './actions.ts';
import type { TabState } from './tab-state.ts';

interface ConsoleEmptyStateProps {
  readonly tab: Exclude<TabState, { kind: 'console' }>;
  readonly actions: PopupActions;
}

/** There is no console page to switch in, or none that can be read (yet). */
export function ConsoleEmptyState({ tab, actions }: ConsoleEmptyStateProps): JSX.Element {
  const text = useText();
  if (tab.kind === 'asking') return <p class="waiting">{text('loading')}</p>;
  if (tab.kind === 'none') {
    return (
      <EmptyState title={text('noConsoleTitle')}>
        <p>{text('noConsoleBody')}</p>
        <div class="buttons">
          <button type="button" class="button primary" onClick={actions.openConsole}>
            {text('noConsoleAction')}
          </button>
        </div>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={text('unreadableTitle')}>
      <p>{text('unreadableBody')}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={actions.askAgain}>
          {text('tryAgain')}
        </button>
      </div>
    </EmptyState>
  );
}
