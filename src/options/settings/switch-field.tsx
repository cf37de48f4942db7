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
  readonly onChange: (isOn: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchField({ label, help, isOn, lock, onChange }: SwitchFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <p id={`${id}-help`}>
        {help}
        {lock && <span class="lock">{lock}</span>}
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
        onChange={event => onChange(event.currentTarget.checked)}
      />
    </div>
  );
}
