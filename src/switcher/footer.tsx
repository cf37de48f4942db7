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
  const named = (name: 'diagnosis' | 'options') => ({ title: text(name), 'aria-label': text(name) });
  return (
    <footer class="footer">
      <div class="keys">
        <span role="status">{message}</span>
        {showKeys && message === undefined && (
          <>
            <Key keys="↵" spoken="Enter" does={text('keySwitch')} />
            <Key
              keys={withControl('↵')}
              spoken={withControl('Enter')}
              does={text(keepsOpen ? 'keyBehind' : 'keyNewTab')}
            />
            <Key keys="⇧ ↵" spoken="Shift Enter" does={text('keyThisPage')} />
          </>
        )}
      </div>
      <button
        type="button"
        class={isOff ? 'footer-button off' : 'footer-button'}
        {...(!isOff && named('diagnosis'))}
        onClick={onDiagnosis}
      >
        <Icon name={isOff ? 'issue' : 'diagnosis'} />
        {isOff && text('somethingOff')}
      </button>
      <button type="button" class="footer-button" {...(isOff && named('options'))} onClick={onOptions}>
        <Icon name="options" />
        {!isOff && text('options')}
      </button>
    </footer>
  );
}

interface KeyProps {
  readonly keys: string;
  /** The keys by their names: a screen reader describes the signs as drawings. */
  readonly spoken: string;
  readonly does: string;
}

function Key({ keys, spoken, does }: KeyProps): JSX.Element {
  return (
    <span class="key">
      <kbd>
        <span aria-hidden="true">{keys}</span>
        <span class="hidden-visually">{spoken}</span>
      </kbd>{' '}
      {does}
    </span>
  );
}
