import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SetupReading } from '../../../core/transfer/setup.ts';
import { type SetupEdit, setupEdit } from '../../../core/transfer/setup-parts.ts';
import { Button } from '../../../ui/button.tsx';
import { useText } from '../../../ui/text.ts';
import { ComparedText } from '../../compare/compared-text.tsx';
import type { Compare } from '../../compare/create-comparer.ts';
import { asEdited } from '../../draft/as-edited.ts';
import { NoteList } from '../../widgets/note-list.tsx';
import { timeText } from '../../widgets/time-text.ts';
import type { SetupStore } from '../setup/setup-store.ts';
import type { ImportStore } from './import-store.ts';
import { leftOutTexts, offeredParts } from './setup-meaning.ts';
import './import.css';

interface SetupImportProps {
  readonly reading: SetupReading;
  readonly setup: SetupStore;
  /** What the editor holds. */
  readonly own: string;
  readonly compare: Compare;
  readonly store: ImportStore;
  readonly onClose: () => void;
}

/** A set-up that was exported: what it would replace, part by part. */
export function SetupImport(props: SetupImportProps): JSX.Element | undefined {
  const { reading, setup } = props;
  const [edit, setEdit] = useState<SetupEdit>();
  useEffect(() => void setup.read().then(now => setEdit(setupEdit(now, reading.setup))), [reading, setup]);
  return edit && <Restorable {...props} edit={edit} />;
}

type RestorableProps = SetupImportProps & { readonly edit: SetupEdit };

function Restorable({ reading, edit, setup, own, compare, store, onClose }: RestorableProps): JSX.Element {
  const text = useText();
  const { madeAt } = reading.origin;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [isDenied, setDenied] = useState(false);
  const after = asEdited(reading.setup.text);
  const isOther = after !== undefined && after !== own;
  const parts = [
    ...(isOther ? [{ part: 'text', name: text('dataText'), meaning: text('setupText') }] : []),
    ...offeredParts(text, edit),
  ];
  const isChosen = (part: string): boolean => !left.includes(part === 'accountAliases' ? 'ledger' : part);
  const restore = async (): Promise<void> => {
    const chosen = Object.fromEntries(Object.entries(edit).filter(([part]) => isChosen(part)));
    if (!(await setup.restore({ text: isOther && isChosen('text') ? after : undefined, edit: chosen, madeAt }))) {
      return setDenied(true);
    }
    onClose();
    location.hash = '#config';
  };
  return (
    <section class="brought" aria-labelledby="brought-title">
      <header>
        <h3 id="brought-title">
          {madeAt === undefined ? text('importKindSetup') : text('setupOf', timeText(madeAt, text('language')))}
        </h3>
        <Button name={text('importBack')} act={store.back} />
        <Button
          kind="primary"
          name={text('setupRestore')}
          disabled={!parts.some(({ part }) => isChosen(part))}
          act={() => void restore()}
        />
      </header>
      {isDenied && (
        <p class="import-problem" role="alert">
          {text('setupDenied')}
        </p>
      )}
      {parts.length === 0 ? (
        <p class="import-note">{text('setupSame')}</p>
      ) : (
        <fieldset class="setup-parts">
          <legend class="hidden-visually">{text('setupChoose')}</legend>
          {parts.map(({ part, name, meaning }) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={isChosen(part)}
                onChange={() => setLeft(isChosen(part) ? [...left, part] : left.filter(other => other !== part))}
              />
              <span class="name">{name}</span>
              <span class="meaning">{meaning}</span>
            </label>
          ))}
        </fieldset>
      )}
      <NoteList kind="import-notes" notes={leftOutTexts(text, reading.leftOut)} />
      {isOther && isChosen('text') && <ComparedText before={own} after={after} compare={compare} />}
    </section>
  );
}
