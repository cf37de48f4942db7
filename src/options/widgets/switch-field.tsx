import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import './switch-field.css';

interface SwitchFieldProps {
  readonly label: string;
  /** One sentence that says what it does. */
  readonly help: string;
  readonly isOn: boolean;
  /** Why it cannot be changed, where it cannot. */
  readonly lock?: string | undefined;
  /** Why it is off though it is set. */
  readonly note?: string | undefined;
  /** Why it stayed as it was when it was last to be changed. */
  readonly refusal?: string | undefined;
  readonly onChange: (isOn: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchField({ label, help, isOn, lock, note, refusal, onChange }: SwitchFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <p id={`${id}-help`}>
        {help}
        {lock && <span class="lock">{lock}</span>}
        {note && <span class="lock">{note}</span>}
        {refusal && (
          <span class="lock" role="alert">
            {refusal}
          </span>
        )}
      </p>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        aria-describedby={`${id}-help`}
        checked={isOn}
        aria-checked={isOn}
        disabled={lock !== undefined}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          // It shows what is set, whatever was clicked.
          currentTarget.checked = isOn;
          onChange(wanted);
        }}
      />
    </div>
  );
}
