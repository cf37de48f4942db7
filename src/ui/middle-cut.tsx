import type { JSX } from 'preact';
import { graphemesOf } from '../core/graphemes.ts';
import { Highlighted, type Ranges } from './highlighted.tsx';

interface MiddleCutProps {
  readonly text: string;
  readonly ranges?: Ranges | undefined;
}

/** The characters that are never cut away: accounts often differ at the end only (WTFender/aws-sso-extender, issue 157). */
const TAIL = 14;

/** Index where the last characters of a name begin; 0 for a name no longer than that. */
function startOfTail(name: string): number {
  if (name.length <= TAIL) return 0;
  if (/^[ -~]*$/.test(name)) return name.length - TAIL;
  return Array.from(graphemesOf(name), segment => segment.index).at(-TAIL) ?? 0;
}

/** A name on one line; where the line is too short for it, its middle goes, as CSS finds out by itself. */
export function MiddleCut({ text, ranges = [] }: MiddleCutProps): JSX.Element {
  const tailStart = startOfTail(text);
  const head = ranges
    .filter(([start]) => start < tailStart)
    .map(([start, end]) => [start, Math.min(end, tailStart)] as const);
  const tail = ranges
    .filter(([, end]) => end > tailStart)
    .map(([start, end]) => [Math.max(start, tailStart) - tailStart, end - tailStart] as const);
  return (
    <span class="middle-cut" title={text}>
      <span class="head">
        <Highlighted text={text.slice(0, tailStart)} ranges={head} />
      </span>
      <span class="tail">
        <Highlighted text={text.slice(tailStart)} ranges={tail} />
      </span>
    </span>
  );
}
