import type { JSX } from 'preact';
import { hostsAskedFor, requestHostAccess } from '../platform/host-access.ts';
import type { SwitcherParts } from '../switcher/switcher-host.ts';
import { askAgain } from '../switcher/tab-actions.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/text.ts';
import { openConsole } from './open-console.ts';

/** There is no console page to switch in; or the browser withholds console hosts, which may have tabs. */
export function NoConsole(parts: SwitcherParts): JSX.Element {
  const text = useText();
  const isWithheld = parts.store.tab.value.kind === 'withheld';
  const grant = async (): Promise<void> => {
    if (await requestHostAccess(hostsAskedFor())) askAgain(parts);
  };
  return (
    <EmptyState title={text(isWithheld ? 'withheldTitle' : 'noConsoleTitle')}>
      <p>{text(isWithheld ? 'withheldBody' : 'noConsoleBody')}</p>
      <div class="buttons">
        {isWithheld && (
          <button type="button" class="button primary" onClick={grant}>
            {text('withheldAction')}
          </button>
        )}
        <button type="button" class={isWithheld ? 'button' : 'button primary'} onClick={() => void openConsole(parts)}>
          {text('noConsoleAction')}
        </button>
      </div>
    </EmptyState>
  );
}
