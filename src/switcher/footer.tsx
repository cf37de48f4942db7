import type { JSX } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';
import { withControl } from './key-names.ts';

interface FooterProps {
  /** Explains keys only while there is something to press them for. */
  readonly showKeys: boolean;
  /** A new tab stays behind, and the switcher open. */
  readonly keepsOpen: boolean;
  /** What just happened, in place of the keys: a copy was made. */
  readonly message?: string | undefined;
  /** Something keeps from switching, or may. */
  readonly isOff: boolean;
  readonly onDiagnosis: () => void;
  readonly onOptions: () => void;
}

export function Footer({ showKeys, keepsOpen, message, isOff, onDiagnosis, onOptions }: FooterProps): JSX.Element {
  const text = useText();
  return (
    <footer class="footer">
      <div class="keys">
        <span role="status">{message}</span>
        {showKeys && message === undefined && (
          <>
            <Key keys="↵" does={text('keySwitch')} />
            <Key keys={withControl('↵')} does={text(keepsOpen ? 'keyBehind' : 'keyNewTab')} />
            <Key keys="⇧ ↵" does={text('keyThisPage')} />
          </>
        )}
      </div>
      <button
        type="button"
        class={isOff ? 'footer-button off' : 'footer-button'}
        {...(!isOff && { title: text('diagnosis'), 'aria-label': text('diagnosis') })}
        onClick={onDiagnosis}
      >
        <Icon name="diagnosis" />
        {isOff && text('somethingOff')}
      </button>
      <button type="button" class="footer-button" onClick={onOptions}>
        <Icon name="options" />
        {text('options')}
      </button>
    </footer>
  );
}

function Key({ keys, does }: { readonly keys: string; readonly does: string }): JSX.Element {
  return (
    <span class="key">
      <kbd>{keys}</kbd> {does}
    </span>
  );
}
