import type { ComponentChildren, JSX } from 'preact';
import { MiddleCut } from '../../ui/middle-cut.tsx';
import { useText } from '../../ui/text.ts';
import './profile-row.css';

interface ProfileRowProps {
  readonly name: string;
  readonly line: number;
  /** What hangs before the name. */
  readonly mark?: ComponentChildren;
  /** The second line. */
  readonly children: ComponentChildren;
  readonly onGoTo: (line: number) => void;
}

/** A section of the text in two lines; pressed, it leads to where it stands. */
export function ProfileRow({ name, line, mark, children, onGoTo }: ProfileRowProps): JSX.Element {
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
        <MiddleCut text={name} />
        <span class="detail">{children}</span>
      </span>
    </button>
  );
}
