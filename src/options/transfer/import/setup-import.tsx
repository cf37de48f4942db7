import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SetupReading } from '../../../core/transfer/setup.ts';
import { type SetupEdit, setupEdit } from '../../../core/transfer/setup-edit.ts';
import { Button } from '../../../ui/button.tsx';
import { useText } from '../../../ui/text.ts';
import { ComparedText } from '../../compare/compared-text.tsx';
import type { Compare } from '../../compare/create-comparer.ts';
import { asEdited } from '../../draft/as-edited.ts';
import { NoteList } from '../../widgets/note-list.tsx';
import { timeText } from '../../widgets/time-text.ts';
import type { SetupStore } from '../setup/setup-store.ts';
import type { ImportStore } from './import-store.ts';
import { leftOutTexts, PART_NAMES, partMeaning, type SetupPart } from './setup-meaning.ts';
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
  const text = useText();
  const { reading, setup, store } = props;
  const [edit, setEdit] = useState<SetupEdit>();
  const wanted = 'setup' in reading ? reading.setup : undefined;
  useEffect(() => {
    if (wanted) void setup.read().then(now => setEdit(setupEdit(now, wanted)));
  }, [wanted, setup]);
  if ('problem' in reading) {
    return (
      <div class="brought refused">
        <p class="import-problem" role="alert">
          {text(reading.problem === 'newer' ? 'setupNewer' : 'setupDamaged')}
        </p>
        <div class="buttons">
          <Button name={text('importBack')} act={store.back} />
        </div>
      </div>
    );
  }
  return edit && <Restorable {...props} reading={reading} edit={edit} />;
}

interface RestorableProps extends SetupImportProps {
  readonly reading: Exclude<SetupReading, { readonly problem: unknown }>;
  readonly edit: SetupEdit;
}

function Restorable({ reading, edit, setup, own, compare, store, onClose }: RestorableProps): JSX.Element {
  const text = useText();
  const { origin, leftOut } = reading;
  const after = asEdited(reading.setup.text);
  const changed: SetupEdit & { readonly text?: string } = {
    ...edit,
    ...(after !== undefined && after !== own && { text: after }),
    ...(edit.accountAliases && { ledger: edit.ledger ?? { before: {}, after: {} } }),
  };
  const parts = (Object.keys(PART_NAMES) as SetupPart[]).filter(part => part in changed);
  const [left, setLeft] = useState<readonly SetupPart[]>([]);
  const [isDenied, setDenied] = useState(false);
  const chosen = parts.filter(part => !left.includes(part));
  const restore = async (): Promise<void> => {
    const url = chosen.includes('teamUrl') ? edit.teamUrl?.after : undefined;
    const deniedUrl = url === undefined || (await setup.requestAccess(url)) ? undefined : url;
    const allowed: ReadonlySet<string> = new Set(chosen.filter(part => part !== 'teamUrl' || deniedUrl === undefined));
    if (allowed.size === 0) return setDenied(true);
    onClose();
    location.hash = '#config';
    const isAllowed = (part: string): boolean => allowed.has(part === 'accountAliases' ? 'ledger' : part);
    await setup.restore({
      text: isAllowed('text') ? after : undefined,
      edit: Object.fromEntries(Object.entries(edit).filter(([part]) => isAllowed(part))),
      madeAt: origin.madeAt,
      deniedUrl,
    });
  };
  return (
    <section class="brought" aria-labelledby="brought-title">
      <header>
        <h3 id="brought-title">
          {origin.madeAt === undefined
            ? text('importKindSetup')
            : text('setupOf', timeText(origin.madeAt, text('language')))}
        </h3>
        <Button name={text('importBack')} act={store.back} />
        <Button kind="primary" name={text('setupRestore')} disabled={chosen.length === 0} act={() => void restore()} />
      </header>
      {isDenied && (
        <p class="import-problem" role="alert">
          {text('setupDenied')}
        </p>
      )}
      {parts.length === 0 && <p class="import-note">{text('setupSame')}</p>}
      {parts.length > 0 && (
        <fieldset class="setup-parts">
          <legend class="hidden-visually">{text('setupChoose')}</legend>
          {parts.map(part => (
            <label key={part}>
              <input
                type="checkbox"
                checked={!left.includes(part)}
                onChange={({ currentTarget: { checked } }) =>
                  setLeft(checked ? left.filter(other => other !== part) : [...left, part])
                }
              />
              <span class="name">{text(PART_NAMES[part])}</span>
              <span class="meaning">{partMeaning(text, part, edit)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <NoteList kind="import-notes" notes={leftOutTexts(text, leftOut)} />
      {after !== undefined && chosen.includes('text') && <ComparedText before={own} after={after} compare={compare} />}
    </section>
  );
}
