import type { JSX } from 'preact';

/** Found parts of a text: start and end in UTF-16 units, in order, not overlapping. */
export type Ranges = readonly (readonly [start: number, end: number])[];

interface HighlightedProps {
  readonly text: string;
  readonly ranges?: Ranges | undefined;
}

/** A text with what the search found in it marked. */
export function Highlighted({ text, ranges = [] }: HighlightedProps): JSX.Element {
  if (ranges.length === 0) return <>{text}</>;
  const parts: (string | JSX.Element)[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  parts.push(text.slice(done));
  return <>{parts}</>;
}
