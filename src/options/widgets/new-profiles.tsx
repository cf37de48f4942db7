import type { JSX } from 'preact';

interface NewProfilesProps {
  readonly label: string;
  readonly profiles: string;
}

/** A text that the user is about to add to theirs. */
export function NewProfiles({ label, profiles }: NewProfilesProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="profiles" tabIndex={0} aria-label={label}>
      <pre>{profiles}</pre>
    </section>
  );
}
