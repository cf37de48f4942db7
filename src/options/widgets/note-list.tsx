import type { JSX } from 'preact';

interface NoteListProps {
  readonly kind: string;
  readonly notes: readonly string[];
}

/** Sentences, one below the other, such as what was left out and why; nothing if there are none. */
export function NoteList({ kind, notes }: NoteListProps): JSX.Element | undefined {
  if (notes.length === 0) return undefined;
  return (
    <ul class={kind}>
      {notes.map(note => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
