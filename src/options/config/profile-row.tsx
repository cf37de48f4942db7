import type { ComponentChildren, JSX } from 'preact';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { useText } from '../../ui/text.ts';
import './profile-row.css';

interface ProfileRowProps {
  readonly name: string;
  readonly line: number;
  /** What hangs before the name. */
  readonly mark?: ComponentChildren;
  /** At the end of the first line. */
  readonly aside?: ComponentChildren;
  /** The second line. */
  readonly children: ComponentChildren;
  readonly onGoTo: (line: number) => void;
}

/** A section of the text in two lines; pressed, it leads to where it stands. */
export function ProfileRow({ name, line, mark, aside, children, onGoTo }: ProfileRowProps): JSX.Element {
  const text = useText();
  return (
    <button
      type="button"
      class="profile-row"
      title={text('optionsGoToLine', String(line))}
      onClick={() => onGoTo(line)}
    >
      {mark}
      <span class="lines">
        <span class="name-line">
          <MiddleCut text={name} />
          {aside !== undefined && <span class="aside">{aside}</span>}
        </span>
        <span class="detail">{children}</span>
      </span>
    </button>
  );
}
