import type { JSX } from 'preact';

interface StripProps {
  readonly says: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

/** One line over the list: what is unusual, and what can be done about it. */
export function Strip({ says, action, onAction }: StripProps): JSX.Element {
  return (
    <p class="strip">
      <span>{says}</span>
      {onAction && (
        <button type="button" class="link-button" onClick={onAction}>
          {action}
        </button>
      )}
    </p>
  );
}
