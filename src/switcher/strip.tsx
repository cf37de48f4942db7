import type { ComponentChildren, JSX } from 'preact';

interface StripProps {
  readonly says: string;
  readonly action?: string;
  readonly onAction?: () => void;
  /** Set where it appears by itself, so that a screen reader reads it out. */
  readonly role?: 'status';
  /** What else can be done. */
  readonly children?: ComponentChildren;
}

/** One line over the list: what is unusual, and what can be done about it. */
export function Strip({ says, action, onAction, role, children }: StripProps): JSX.Element {
  return (
    <p class="strip" {...(role && { role })}>
      <span>{says}</span>
      {onAction && (
        <button type="button" class="link-button" onClick={onAction}>
          {action}
        </button>
      )}
      {children}
    </p>
  );
}
