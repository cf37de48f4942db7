import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { TextKey } from '../../core/text-key.ts';
import { useText } from '../../ui/text.ts';
import type { LayerProblem, LayersStore } from './layers-store.ts';

const PROBLEMS: Readonly<Record<LayerProblem, TextKey>> = {
  'no-url': 'teamNoUrl',
  'not-https': 'teamNotHttps',
  credentials: 'teamCredentials',
  denied: 'teamDenied',
  failed: 'layersFailed',
};

/** Adds an address: the browser asks for access to its host, in the same click. */
export function TeamField({ store }: { readonly store: LayersStore }): JSX.Element {
  const text = useText();
  const id = useId();
  const [written, setWritten] = useState('');
  const problem = store.problem.value;
  return (
    <form
      class="layer-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void store.addTeamUrl(written);
      }}
    >
      <label for={id}>{text('teamUrlLabel')}</label>
      <div class="field">
        <input
          id={id}
          type="url"
          placeholder={text('teamUrlExample')}
          spellcheck={false}
          autocomplete="off"
          value={written}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onInput={event => setWritten(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={written.trim() === '' || store.isFetching.value}>
          {text('teamAdd')}
        </button>
      </div>
      <p id={`${id}-help`} class={problem ? 'wrong' : undefined} role={problem ? 'alert' : undefined}>
        {text(problem ? PROBLEMS[problem] : 'teamUrlHelp')}
      </p>
    </form>
  );
}
