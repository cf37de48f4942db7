import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { cleanName } from '../../../core/roles/clean-name.ts';
import type { Recognized } from '../../../core/transfer/recognize.ts';
import { Button } from '../../../ui/button.tsx';
import { useText } from '../../../ui/text.ts';
import { ComparedText } from '../../compare/compared-text.tsx';
import type { Compare } from '../../compare/create-comparer.ts';
import { secretsText } from '../../issues/secrets-text.ts';
import { ChoiceField } from '../../widgets/choice-field.tsx';
import { useAnswer } from '../../widgets/use-answer.ts';
import type { Merge } from './create-merger.ts';
import type { Brought, ImportStore } from './import-store.ts';

interface ConfigImportProps {
  readonly brought: Brought;
  readonly config: Extract<Recognized, { readonly kind: 'config' }>;
  /** What the editor holds. */
  readonly own: string;
  readonly compare: Compare;
  readonly merge: Merge;
  readonly store: ImportStore;
}

/** A config that is merged with one's own, or takes its place. */
export function ConfigImport({ brought, config, own, compare, merge, store }: ConfigImportProps): JSX.Element {
  const text = useText();
  const [way, setWay] = useState<'merge' | 'replace'>('merge');
  const merged = useAnswer(merge, own, config.text);
  const after = way === 'merge' ? merged : config.text;
  return (
    <section class="brought" aria-labelledby="brought-title">
      <header>
        <h3 id="brought-title">
          {brought.name === undefined ? text('importPasted') : <bdi>{cleanName(brought.name)}</bdi>}
        </h3>
        <Button name={text('importBack')} act={store.back} />
        <Button
          kind="primary"
          name={text(way === 'merge' ? 'importMerge' : 'importReplace')}
          disabled={after === undefined || after === own}
          act={() => after !== undefined && store.put(after, way === 'merge' ? 'merged' : 'taken')}
        />
      </header>
      <ChoiceField
        label={text('importWay')}
        help={text(way === 'merge' ? 'importWayMerge' : 'importWayReplace')}
        choices={[
          ['merge', text('importWayMergeName')],
          ['replace', text('importWayReplaceName')],
        ]}
        value={way}
        onChange={setWay}
      />
      {config.secretLines.length > 0 && (
        <p class="import-note">{secretsText(text, ['importSecretsLine', 'importSecretsLines'], config.secretLines)}</p>
      )}
      <ComparedText before={own} after={after} compare={compare} />
    </section>
  );
}
