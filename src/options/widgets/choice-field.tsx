import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import './choice-field.css';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  /** One sentence that says what it does. */
  readonly help: string;
  /** Drawn before it. */
  readonly picture?: ComponentChildren;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly value: Value;
  /** Why the user cannot change it; absent if they can. */
  readonly lock?: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** A setting with a few choices. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>): JSX.Element {
  const { label, help, picture, choices, value, lock, onChange } = props;
  const id = useId();
  return (
    <div class="setting" role="radiogroup" aria-labelledby={`${id}-name`} aria-describedby={`${id}-help`}>
      {picture}
      <span id={`${id}-name`} class="name">
        {label}
      </span>
      <p id={`${id}-help`}>
        {help}
        {lock && <span class="lock">{lock}</span>}
      </p>
      <div class="choice-field">
        {choices.map(([choice, name]) => (
          <label key={choice}>
            <input
              type="radio"
              name={id}
              class="hidden-visually"
              value={choice}
              checked={choice === value}
              disabled={lock !== undefined}
              onChange={() => onChange(choice)}
            />
            {name}
          </label>
        ))}
      </div>
    </div>
  );
}
