import type { JSX } from 'preact';
import { Icon } from '../ui/icon.tsx';
import { useText } from '../ui/text.ts';
import { withControl } from './key-names.ts';

interface FooterProps {
  /** Explains keys only while there is something to press them for. */
  readonly showKeys: boolean;
  /** What just happened, in place of the keys: a copy was made. */
  readonly message?: string | undefined;
  /** Something keeps from switching, or may. */
  readonly isOff: boolean;
  readonly onDiagnosis: () => void;
  readonly onOptions: () => void;
}

export function Footer({ showKeys, message, isOff, onDiagnosis, onOptions }: FooterProps): JSX.Element {
  const text = useText();
  return (
    <footer class="footer">
      <div class="keys">
        <span role="status">{message}</span>
        {showKeys && message === undefined && (
          <>
            <kbd>↵</kbd> {text('keySwitch')} <kbd>{withControl('↵')}</kbd> {text('keyNewTab')}
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
