import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Setup, SetupOrigin, SetupReading } from '../../../core/transfer/setup.ts';
import { type SetupChanges, setupChanges } from '../../../core/transfer/setup-changes.ts';
import { useText } from '../../../ui/text.ts';
import { ComparedText } from '../../compare/compared-text.tsx';
import type { Compare } from '../../compare/create-comparer.ts';
import { asEdited } from '../../draft/as-edited.ts';
import { timeText } from '../../widgets/time-text.ts';
import type { SetupPart, SetupStore } from '../setup-store.ts';
import type { ImportStore } from './import-store.ts';
import { SetupLeftOut } from './setup-left-out.tsx';
import { SetupParts } from './setup-parts.tsx';

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
  const [changes, setChanges] = useState<SetupChanges>();
  const wanted = 'setup' in reading ? reading.setup : undefined;
  useEffect(() => {
    if (wanted) void setup.read().then(now => setChanges(setupChanges(now, wanted)));
  }, [wanted, setup]);
  if ('problem' in reading) {
    return (
      <div class="brought refused">
        <p class="import-problem" role="alert">
          {text(reading.problem === 'newer' ? 'setupNewer' : 'setupDamaged')}
        </p>
        <div class="buttons">
          <button type="button" class="button" onClick={store.back}>
            {text('importBack')}
          </button>
        </div>
      </div>
    );
  }
  return changes && <Restorable {...reading} {...props} wanted={reading.setup} changes={changes} />;
}

interface RestorableProps extends SetupImportProps {
  readonly wanted: Setup;
  readonly origin: SetupOrigin;
  readonly leftOut: Extract<SetupReading, { readonly setup: Setup }>['leftOut'];
  readonly changes: SetupChanges;
}

function Restorable(props: RestorableProps): JSX.Element {
  const text = useText();
  const { wanted, origin, leftOut, changes, setup, own, compare, store, onClose } = props;
  const after = asEdited(wanted.text);
  const parts = changedParts(changes, after !== undefined && after !== own);
  const [left, setLeft] = useState<ReadonlySet<SetupPart>>(new Set());
  const [isDenied, setDenied] = useState(false);
  const chosen = parts.filter(part => !left.has(part));
  const toggle = (part: SetupPart): void => {
    const next = new Set(left);
    if (!next.delete(part)) next.add(part);
    setLeft(next);
  };
  const restore = async (): Promise<void> => {
    const url = chosen.includes('team') ? changes.team?.after : undefined;
    const deniedUrl = url === undefined || (await setup.requestAccess(url)) ? undefined : url;
    const allowed = chosen.filter(part => part !== 'team' || deniedUrl === undefined);
    if (allowed.length === 0) return setDenied(true);
    onClose();
    location.hash = '#config';
    await setup.restore(wanted, new Set(allowed), origin.madeAt, deniedUrl);
  };
  return (
    <section class="brought" aria-labelledby="brought-title">
      <header>
        <h3 id="brought-title">
          {origin.madeAt === undefined
            ? text('importKindSetup')
            : text('setupOf', timeText(origin.madeAt, text('language')))}
        </h3>
        <button type="button" class="button" onClick={store.back}>
          {text('importBack')}
        </button>
        <button type="button" class="button primary" disabled={chosen.length === 0} onClick={() => void restore()}>
          {text('setupRestore')}
        </button>
      </header>
      {isDenied && (
        <p class="import-problem" role="alert">
          {text('setupDenied')}
        </p>
      )}
      <SetupParts parts={parts} left={left} changes={changes} onToggle={toggle} />
      <SetupLeftOut leftOut={leftOut} />
      {after !== undefined && chosen.includes('text') && <ComparedText before={own} after={after} compare={compare} />}
    </section>
  );
}

function changedParts(changes: SetupChanges, isOtherText: boolean): readonly SetupPart[] {
  return [
    ...(isOtherText ? (['text'] as const) : []),
    ...(changes.settings.length > 0 ? (['settings'] as const) : []),
    ...(changes.favourites ? (['favourites'] as const) : []),
    ...(changes.ledger.length > 0 || changes.newAliases > 0 ? (['ledger'] as const) : []),
    ...(changes.team ? (['team'] as const) : []),
    ...(changes.senders ? (['senders'] as const) : []),
    ...(changes.layers ? (['layers'] as const) : []),
  ];
}
