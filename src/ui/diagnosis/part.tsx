import type { ComponentChildren, JSX } from 'preact';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../text.ts';

interface PartProps {
  readonly title: TextKey;
  /** What it comes to, in a word or two. */
  readonly sum?: string;
  readonly children: ComponentChildren;
}

/** A part of what was seen, to be unfolded. */
export function Part({ title, sum, children }: PartProps): JSX.Element {
  const text = useText();
  return (
    <details class="part">
      <summary>
        <span class="title">{text(title)}</span>
        {sum !== undefined && <span class="sum">{sum}</span>}
      </summary>
      {children}
    </details>
  );
}

export type Row = readonly [name: string, value: ComponentChildren];

/** Names and what they stand for; rows without a value are left out. */
export function Rows({ rows }: { readonly rows: readonly (Row | false | undefined)[] }): JSX.Element {
  return (
    <dl class="rows">
      {rows
        .filter(row => row !== false && row !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
