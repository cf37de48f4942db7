import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';

interface AddFieldProps {
  readonly label: TextKey;
  readonly help: TextKey;
  /** Replaces the help. */
  readonly problem?: TextKey | undefined;
  readonly action: TextKey;
  readonly inputMode?: 'text' | 'url';
  readonly placeholder?: string;
  readonly isBusy?: boolean;
  /** The user has just asked for it. */
  readonly takesFocus: boolean;
  /** @returns whether it was added */
  readonly onAdd: (written: string) => Promise<boolean>;
}

/** A field to add something. It keeps what could not be added. */
export function AddField(props: AddFieldProps): JSX.Element {
  const { label, help, problem, action, inputMode = 'text', placeholder, isBusy = false, takesFocus, onAdd } = props;
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <form
      class="layer-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void onAdd(written).then(isAdded => isAdded && setWritten(''));
      }}
    >
      <label for={id}>{text(label)}</label>
      <div class="field">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode={inputMode}
          placeholder={placeholder}
          spellcheck={false}
          autocomplete="off"
          value={written}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onInput={event => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={written.trim() === '' || isBusy}>
          {text(action)}
        </button>
      </div>
      <p id={`${id}-help`} class={problem && 'wrong'} role={problem && 'alert'}>
        {text(problem ?? help)}
      </p>
    </form>
  );
}
