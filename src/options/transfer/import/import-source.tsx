import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { TextKey } from '../../../core/text-key.ts';
import { Button } from '../../../ui/button.tsx';
import { useText } from '../../../ui/text.ts';
import { ChooseFile } from '../../files/choose-file.tsx';
import { FileProblemNote } from '../../files/file-problem-note.tsx';
import type { FileStore } from '../../files/file-store.ts';
import type { ImportStore } from './import-store.ts';

/** What can be brought, and what Hatrack makes of it. */
const KINDS: readonly (readonly [name: TextKey, meaning: TextKey])[] = [
  ['importKindConfig', 'importKindConfigMeaning'],
  ['importKindAccounts', 'importKindAccountsMeaning'],
  ['importKindSetup', 'importKindSetupMeaning'],
];

interface ImportSourceProps {
  readonly store: ImportStore;
  readonly files: FileStore;
}

/** Asks for a file or a text; what it is shows by itself. */
export function ImportSource({ store, files }: ImportSourceProps): JSX.Element {
  const text = useText();
  const id = useId();
  const [pasted, setPasted] = useState('');
  return (
    <div class="import-source">
      <dl>
        {KINDS.map(([name, meaning]) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd>{text(meaning)}</dd>
          </div>
        ))}
      </dl>
      <div class="file">
        <ChooseFile onFiles={chosen => void files.take(chosen)} />
        <p>{text('importDrop')}</p>
      </div>
      <FileProblemNote files={files} />
      <label for={id}>{text('importPaste')}</label>
      <textarea
        id={id}
        rows={8}
        spellcheck={false}
        value={pasted}
        onInput={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <Problem problem={store.problem.value} />
      <div class="buttons">
        <Button
          kind="primary"
          name={text('importNext')}
          disabled={pasted.trim() === ''}
          act={() => store.bring(pasted)}
        />
      </div>
    </div>
  );
}

function Problem({ problem }: { readonly problem: ImportStore['problem']['value'] }): JSX.Element | undefined {
  const text = useText();
  if (!problem) return undefined;
  return (
    <p class="import-problem" role="alert">
      {problemText()}
    </p>
  );

  function problemText(): string {
    if (problem?.kind === 'foreign') return text('importForeign', problem.format);
    if (problem?.kind === 'refused-setup') return text(problem.problem === 'newer' ? 'setupNewer' : 'setupDamaged');
    if (problem?.kind !== 'json') return text('importNothing');
    if (!problem.problem) return text('importUnknownJson');
    const { line, column, isEnd } = problem.problem;
    return text(isEnd ? 'importJsonEnds' : 'importJsonWrong', String(line), String(column));
  }
}
