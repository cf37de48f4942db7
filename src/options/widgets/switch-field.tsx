import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import './switch-field.css';

interface SwitchFieldProps {
  readonly label: string;
  /** One sentence that says what it does. */
  readonly help: string;
  /** Drawn before it. */
  readonly picture?: ComponentChildren;
  readonly isOn: boolean;
  /** Why the user cannot change it; absent if they can. */
  readonly lock?: string | undefined;
  /** Why it is off although it is set. */
  readonly note?: string | undefined;
  /** Why the last change of it failed. */
  readonly refusal?: string | undefined;
  readonly onChange: (isOn: boolean) => void;
}

/** A setting that is either on or off. */
export function SwitchField(props: SwitchFieldProps): JSX.Element {
  const { label, help, picture, isOn, lock, note, refusal, onChange } = props;
  const id = useId();
  return (
    <div class="setting">
      {picture}
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
      <Switch id={id} describedBy={`${id}-help`} isOn={isOn} isLocked={lock !== undefined} onChange={onChange} />
    </div>
  );
}

interface SwitchProps {
  readonly id: string;
  readonly describedBy: string;
  readonly isOn: boolean;
  readonly isLocked: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** The switch itself. It shows the stored value, not the click. */
export function Switch({ id, describedBy, isOn, isLocked, onChange }: SwitchProps): JSX.Element {
  return (
    <input
      id={id}
      class="switch"
      type="checkbox"
      role="switch"
      aria-describedby={describedBy}
      checked={isOn}
      aria-checked={isOn}
      disabled={isLocked}
      onChange={({ currentTarget }) => {
        const wanted = currentTarget.checked;
        currentTarget.checked = isOn;
        onChange(wanted);
      }}
    />
  );
}
