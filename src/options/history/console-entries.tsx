import type { JSX } from 'preact';
import { MAX_COOKIE_BYTES } from '../../aws/history-cookie/encode-history.ts';
import { SHOWN_ENTRIES } from '../../aws/history-cookie/role-history.ts';
import { CONSOLE_MATCHES } from '../../aws/hosts/hosts.ts';
import type { ConsoleHistory } from '../../core/history/console-history.ts';
import type { LedgerEntry } from '../../core/history/ledger.ts';
import { requestHostAccess } from '../../platform/host-access.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.ts';
import { HistoryRowView } from './history-row.tsx';
import type { HistoryRow } from './history-rows.ts';
import type { HistoryStore } from './history-store.ts';

interface ConsoleEntriesProps {
  readonly store: HistoryStore;
  readonly history: ConsoleHistory & { readonly known: readonly LedgerEntry[] };
  readonly rows: readonly HistoryRow[];
}

/** How full the cookie is before its size matters to anybody. */
const WORTH_SAYING = 0.75;

/** The cookie's roles in its order: those that the console shows, those that it only keeps, and how full it is. */
export function ConsoleEntries({ store, history, rows }: ConsoleEntriesProps): JSX.Element {
  const text = useText();
  const language = text('language');
  const [bytes, most] = [history.bytes, MAX_COOKIE_BYTES].map(count => count.toLocaleString(language));
  const canRestore = !history.isUnread && rows.length < history.known.length;
  const list = (of: readonly HistoryRow[], from: number) => (
    <ol class="history-list" start={from + 1}>
      {of.map((row, index) => (
        <li key={row.key}>
          <HistoryRowView store={store} row={row} place={from + index} last={rows.length - 1} />
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="history-console">
      <header class="history-head">
        <h2 id="history-console">{text('historyConsole')}</h2>
        {!history.isUnread && history.bytes > MAX_COOKIE_BYTES * WORTH_SAYING && (
          <label class="history-meter">
            {text('historyBytes', bytes ?? '', most ?? '')}
            <meter min={0} max={MAX_COOKIE_BYTES} value={history.bytes} />
          </label>
        )}
      </header>
      {history.isUnread && (
        <div class="history-note history-restore">
          <Button kind="primary" name={text('withheldAction')} act={() => void requestHostAccess(CONSOLE_MATCHES)} />
          <span>{text('historyUnread')}</span>
        </div>
      )}
      {rows.length === 0 && !history.isUnread && (
        <p class="history-note">{text(canRestore ? 'historyLost' : 'historyConsoleEmpty')}</p>
      )}
      {list(rows.slice(0, SHOWN_ENTRIES), 0)}
      {rows.length > SHOWN_ENTRIES && (
        <>
          <p class="history-note">{text('historyNotShown')}</p>
          {list(rows.slice(SHOWN_ENTRIES), SHOWN_ENTRIES)}
        </>
      )}
      {canRestore && (
        <div class="history-note history-restore">
          <Button name={text('historyRestore')} act={() => void store.restore()} />
          <span>{text('historyRestoreHelp')}</span>
        </div>
      )}
    </section>
  );
}
