import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { followGrants } from '../../platform/host-access.ts';
import { useText } from '../../ui/text.ts';
import type { ConfigStore } from '../draft/config-store.ts';
import { TrailDialog } from '../trail/trail-dialog.tsx';
import { undoOnKey } from '../widgets/command-key.ts';
import { UndoNotice } from '../widgets/undo-notice.tsx';
import { ClearHistory } from './clear-history.tsx';
import { ConsoleEntries } from './console-entries.tsx';
import { CookieStoreField } from './cookie-store-field.tsx';
import type { HistoryStore } from './history-store.ts';
import { HISTORY_UNDO_TEXTS } from './history-texts.ts';
import { IntoConfig } from './into-config.tsx';
import { RememberedEntries } from './remembered-entries.tsx';
import './history-view.css';

interface HistoryViewProps {
  readonly store: HistoryStore;
  readonly config: ConfigStore;
  readonly isMac: boolean;
}

/** What the console remembers, and what Hatrack does. Each change is made at once and can be undone. */
export function HistoryView({ store, config, isMac }: HistoryViewProps): JSX.Element {
  const text = useText();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const unfollow = followGrants(() => void store.read().catch(() => setFailed(true)));
    const leaving = new AbortController();
    undoOnKey(window, () => void store.undos.undo(), leaving.signal);
    return () => {
      unfollow();
      leaving.abort();
    };
  }, [store]);
  const failure = store.failure.value;
  return (
    <section class="history-view" aria-labelledby="history-title">
      <header class="view-head">
        <h1 id="history-title">{text('optionsHistory')}</h1>
        <p class={failure ? 'save-state failed' : 'save-state'} role="status">
          {text(failure === 'tooLong' ? 'historyTooLong' : failure ? 'historyFailed' : 'historyIntro')}
        </p>
      </header>
      <div class="history-body">
        {hasFailed ? <p role="alert">{text('historyUnreadable')}</p> : <Histories store={store} config={config} />}
      </div>
      {store.trail.value && <TrailDialog role={store.trail.value} onClosed={() => store.showTrail()} />}
      <UndoNotice store={store.undos} texts={HISTORY_UNDO_TEXTS} isMac={isMac} />
    </section>
  );
}

/** Both lists of the console and container in front. */
function Histories({ store, config }: Pick<HistoryViewProps, 'store' | 'config'>): JSX.Element | undefined {
  const history = store.chosen.value;
  const { inConsole, remembered } = store.rows.value;
  if (!store.histories.value) return undefined;
  if (!history) return <Nothing />;
  return (
    <>
      <CookieStoreField store={store} />
      <ConsoleEntries store={store} history={history} rows={inConsole} />
      <RememberedEntries store={store} rows={remembered} />
      <IntoConfig history={history} config={config} />
      <ClearHistory store={store} />
    </>
  );
}

/** Shown before Hatrack has seen a console. */
function Nothing(): JSX.Element {
  const text = useText();
  return (
    <div class="history-nothing">
      <h2>{text('historyNothingTitle')}</h2>
      <p>{text('historyNothingBody')}</p>
    </div>
  );
}
