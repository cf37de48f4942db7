import type { JSX } from 'preact';
import type { Severity } from '../../core/config/issues/issue.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';

const NAMES: Readonly<Record<Severity, TextKey>> = {
  error: 'optionsError',
  warning: 'optionsWarning',
  info: 'optionsNote',
};

const SHAPES: Readonly<Record<Severity, JSX.Element>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.2 14.4 13.4H1.6z" />
      <path d="M8 6.6v3M8 11.5v.2" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.4v3.8M8 5v.2" />
    </>
  ),
};

/** Shows how bad an issue is: by shape, by color, and in a word. */
export function SeverityMark({ severity }: { readonly severity: Severity }): JSX.Element {
  const text = useText();
  return (
    <span class={`severity-mark ${severity}`}>
      <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {SHAPES[severity]}
      </svg>
      {text(NAMES[severity])}
    </span>
  );
}
