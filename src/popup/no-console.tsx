import type { JSX } from 'preact';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';

interface NoConsoleProps {
  /** The browser withholds console hosts, which may have tabs. */
  readonly isWithheld: boolean;
  readonly onOpenConsole: () => void;
  readonly onGrantAccess: () => void;
}

/** There is no console page to switch in, or none that may be seen. */
export function NoConsole({ isWithheld, onOpenConsole, onGrantAccess }: NoConsoleProps): JSX.Element {
  const text = useText();
  if (!isWithheld) {
    return (
      <EmptyState title={text('noConsoleTitle')}>
        <p>{text('noConsoleBody')}</p>
        <div class="buttons">
          <button type="button" class="button primary" onClick={onOpenConsole}>
            {text('noConsoleAction')}
          </button>
        </div>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={text('withheldTitle')}>
      <p>{text('withheldBody')}</p>
      <div class="buttons">
        <button type="button" class="button primary" onClick={onGrantAccess}>
          {text('withheldAction')}
        </button>
        <button type="button" class="button" onClick={onOpenConsole}>
          {text('noConsoleAction')}
        </button>
      </div>
    </EmptyState>
  );
}
