import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { LATER_PARTS } from '../switcher/later-parts.ts';
import { Switcher } from '../switcher/switcher.tsx';
import type { SwitcherParts } from '../switcher/switcher-host.ts';
import { AccountId } from '../ui/account-id.tsx';
import { useText } from '../ui/text.ts';

interface DemoProps {
  readonly parts: SwitcherParts;
  /** The list is shown. */
  readonly isOpen: Signal<boolean>;
}

/** A pretend console, and Hatrack's list to switch roles in it. */
export function Demo({ parts, isOpen }: DemoProps): JSX.Element {
  const text = useText();
  const role = parts.store.currentRole.value;
  return (
    <div class="demo">
      <p class="banner">
        <span>{text('demoBanner')}</span>
        <a class="button" href="../options/options.html#welcome">
          {text('demoEnd')}
        </a>
      </p>
      <header>
        <span>{text('demoConsole')}</span>
        <button
          type="button"
          aria-expanded={isOpen.value}
          style={role?.color === undefined ? undefined : { borderColor: `#${role.color}` }}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          <img src="/icons/hatrack.svg" width="18" height="18" alt="" />
          {role?.name ?? text('demoOpen')}
        </button>
      </header>
      <section class="page">
        <div role="status">
          <h1>{role ? text('demoInRole', role.name) : text('demoSignedIn')}</h1>
          {role && (
            <p class="id">
              <AccountId account={role.account} /> · {role.roleName}
            </p>
          )}
        </div>
        <p>{text('demoHint')}</p>
        {isOpen.value && (
          <div class="panel">
            <Switcher parts={parts} rare={LATER_PARTS} />
          </div>
        )}
      </section>
    </div>
  );
}
