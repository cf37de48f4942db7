import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../ui/text.ts';
import { WindowedList } from '../widgets/windowed-list.tsx';
import { HistoryRowView } from './history-row.tsx';
import { type HistoryRow, searchRows } from './history-rows.ts';
import type { HistoryStore } from './history-store.ts';

interface RememberedEntriesProps {
  readonly store: HistoryStore;
  readonly rows: readonly HistoryRow[];
}

/** How many rows are visible at once. A longer list has a search field. */
const FEW = 10;

/** The roles that the console has forgotten and Hatrack remembers. */
export function RememberedEntries({ store, rows }: RememberedEntriesProps): JSX.Element {
  const text = useText();
  const [query, setQuery] = useState('');
  const found = searchRows(rows, query);
  return (
    <section aria-labelledby="history-remembered">
      <header class="history-head">
        <h2 id="history-remembered">{text('historyRemembered', rows.length.toLocaleString(text('language')))}</h2>
        {rows.length > FEW && (
          <input
            type="search"
            class="history-search"
            aria-label={text('historySearch')}
            placeholder={text('historySearch')}
            value={query}
            onInput={event => setQuery(event.currentTarget.value)}
          />
        )}
      </header>
      {found.length === 0 && (
        <p class="history-note">{text(rows.length === 0 ? 'historyRememberedEmpty' : 'historyNoHit')}</p>
      )}
      <div class="history-remembered" style={{ height: `${Math.min(found.length, FEW) * 44}px` }}>
        <WindowedList labelledBy="history-remembered" rows={found}>
          {row => <HistoryRowView key={row.key} store={store} row={row} />}
        </WindowedList>
      </div>
    </section>
  );
}
