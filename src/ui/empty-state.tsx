import type { ComponentChildren, JSX } from 'preact';

interface EmptyStateProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Replaces the list: says what happened, why, and what to do now. */
export function EmptyState({ title, children }: EmptyStateProps): JSX.Element {
  return (
    <section class="empty-state">
      <span class="pegs" aria-hidden="true" />
      <h1>{title}</h1>
      {children}
    </section>
  );
}
