import type { JSX } from 'preact';

interface NewProfilesProps {
  readonly label: string;
  readonly profiles: string;
}

/** Shows the profiles that the user is about to add. */
export function NewProfiles({ label, profiles }: NewProfilesProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach what scrolls
    <section class="profiles" tabIndex={0} aria-label={label}>
      <pre>{profiles}</pre>
    </section>
  );
}
