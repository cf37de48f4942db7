import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { cleanName } from '../../core/roles/clean-name.ts';
import { useText } from '../../ui/text.ts';
import { RecordField } from '../trail/record-field.tsx';
import { MadeFiles } from './made-files.tsx';
import { Overview } from './overview.tsx';
import { Questions } from './questions.tsx';
import type { SetUpStore } from './set-up-store.ts';
import './set-up-view.css';

/** The administrator's page: policies and templates for the roles that users of a base switch to. */
export function SetUpView({ store }: { readonly store: SetUpStore }): JSX.Element {
  const text = useText();
  useEffect(store.open, [store]);
  const problem = store.problem.value;
  const { bases = [], base } = store.made.value ?? {};
  return (
    <section class="set-up-view" aria-labelledby="set-up-title">
      <header class="view-head">
        <h1 id="set-up-title">{text('optionsSetUp')}</h1>
        <p class={problem ? 'save-state failed' : 'save-state'} role="status">
          {text(problem ? (problem === 'store' ? 'setUpNotStored' : 'setUpNotMade') : 'setUpIntro')}
        </p>
      </header>
      {store.made.value && !base && (
        <div class="empty">
          <p>{text('setUpNoBase')}</p>
          <a class="button" href="#config">
            {text('optionsConfig')}
          </a>
        </div>
      )}
      {base && (
        <div class="parts">
          <label class="base">
            {text('setUpBase')}
            <select value={base.name} onChange={({ currentTarget }) => store.choose(currentTarget.value)}>
              {bases.map(name => (
                <option key={name} value={name}>
                  {cleanName(name)}
                </option>
              ))}
            </select>
          </label>
          <Overview store={store} base={base} />
          <Questions key={base.name} store={store} />
          <MadeFiles store={store} base={base} />
          <RecordField />
        </div>
      )}
    </section>
  );
}
