import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { Answers } from '../../core/iam/answers.ts';
import { readWords, writeWords } from '../../core/iam/word-list.ts';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { IamIssues } from './iam-issues.tsx';
import type { SetUpStore } from './set-up-store.ts';

/** The answers of one kind: texts, lists of texts, or one of a few words. */
type FieldOf<Value> = { [Name in keyof Answers]: Answers[Name] extends Value ? Name : never }[keyof Answers];
type ListField = Exclude<FieldOf<readonly string[]>, 'roles'>;
type TextField = Exclude<FieldOf<string>, ChoiceField>;
type ChoiceField = 'trust' | 'mfa' | 'rangeForm' | 'jump';

interface QuestionProps<Name> {
  readonly store: SetUpStore;
  readonly name: Name;
}

/** A word that a question can be answered by, its name, and a sentence on what it means. */
export type Choice<Value extends string> = readonly [value: Value, name: TextKey, help: TextKey];

/** A question that is answered by one of a few words. */
export function Choices<Name extends ChoiceField>(
  props: QuestionProps<Name> & { readonly choices: readonly Choice<Answers[Name]>[] },
): JSX.Element {
  const { store, name, choices } = props;
  const text = useText();
  const id = useId();
  const chosen = store.answers.value?.[name];
  return (
    <fieldset class="question" aria-describedby={`${id}-why`}>
      <legend>{text(`answer_${name}`)}</legend>
      <p id={`${id}-why`}>{text(`answerWhy_${name}`)}</p>
      {choices.map(([choice, label, help]) => (
        <label key={choice} class="choice">
          <input
            type="radio"
            name={id}
            checked={choice === chosen}
            aria-labelledby={`${id}-${choice}`}
            aria-describedby={`${id}-${choice}-help`}
            onChange={() => store.change({ [name]: choice })}
          />
          <span>
            <strong id={`${id}-${choice}`}>{text(label)}</strong> <span id={`${id}-${choice}-help`}>{text(help)}</span>
          </span>
        </label>
      ))}
      <IamIssues store={store} field={name} />
    </fieldset>
  );
}

/** A question that is answered by some words, one a line. */
export function Words({ store, name }: QuestionProps<ListField>): JSX.Element {
  const words = store.answers.value?.[name] ?? [];
  const [typed, setTyped] = useState(writeWords(words));
  const isSame = writeWords(readWords(typed)) === writeWords(words);
  // The answers of another base, or of a backup.
  useEffect(() => {
    if (!isSame) setTyped(writeWords(words));
  }, [words]);
  const type = (written: string): void => {
    setTyped(written);
    store.change({ [name]: readWords(written) });
  };
  return (
    <Field store={store} name={name}>
      {attributes => (
        <textarea {...attributes} rows={3} value={typed} onInput={event => type(event.currentTarget.value)} />
      )}
    </Field>
  );
}

/** A question that is answered by a text. */
export function Line({ store, name, rows }: QuestionProps<TextField> & { readonly rows?: number }): JSX.Element {
  const value = store.answers.value?.[name] ?? '';
  const type = (written: string): void => store.change({ [name]: written });
  return (
    <Field store={store} name={name}>
      {attributes =>
        rows === undefined ? (
          <input {...attributes} type="text" value={value} onInput={event => type(event.currentTarget.value)} />
        ) : (
          <textarea {...attributes} rows={rows} value={value} onInput={event => type(event.currentTarget.value)} />
        )
      }
    </Field>
  );
}

interface FieldProps extends QuestionProps<ListField | TextField> {
  readonly children: (attributes: {
    readonly id: string;
    readonly spellcheck: boolean;
    readonly autocomplete: string;
    readonly 'aria-describedby': string;
  }) => ComponentChildren;
}

function Field({ store, name, children }: FieldProps): JSX.Element {
  const text = useText();
  const id = useId();
  return (
    <div class="question">
      <label for={id}>{text(`answer_${name}`)}</label>
      <p id={`${id}-why`}>{text(`answerWhy_${name}`)}</p>
      {children({ id, spellcheck: false, autocomplete: 'off', 'aria-describedby': `${id}-why` })}
      <IamIssues store={store} field={name} />
    </div>
  );
}
