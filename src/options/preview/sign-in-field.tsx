import type { JSX } from 'preact';
import { cleanName } from '../../core/roles/clean-name.ts';
import type { Text } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import { type BaseChoice, baseChoice, type SignInChoice } from '../reading/sign-in.ts';
import './preview.css';

interface SignInFieldProps {
  readonly titleId: string;
  readonly bases: readonly BaseChoice[];
  readonly choice: SignInChoice;
  readonly onChoose: (choice: SignInChoice) => void;
}

/** The preview's title, and the choice of its identity; without a base there is no choice. */
export function SignInField({ titleId, bases, choice, onChoose }: SignInFieldProps): JSX.Element {
  const text = useText();
  const choices: readonly (readonly [SignInChoice, string])[] = [
    ...bases.map(base => [baseChoice(base.name), nameOf(text, base)] as const),
    ['other', text('previewOther')],
    ['anyone', text('previewAnyone')],
  ];
  if (bases.length === 0) {
    return (
      <header class="sign-in-field">
        <h2 id={titleId}>{text('previewTitle')}</h2>
      </header>
    );
  }
  return (
    <header class="sign-in-field">
      <h2 id={titleId}>
        <label for="preview-sign-in">{text('previewSignedInAs')}</label>
      </h2>
      <select
        id="preview-sign-in"
        value={choice}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex];
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {choices.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </header>
  );
}

function nameOf(text: Text, { name, roleName }: BaseChoice): string {
  return roleName === undefined ? cleanName(name) : text('previewAsRole', cleanName(name), roleName);
}
