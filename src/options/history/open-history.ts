import { storeMemories } from '../../platform/background-items.ts';
import { ledger } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { askBackground } from '../../platform/messages.ts';
import { readItem, watchItem } from '../../platform/stored-item.ts';
import { createUndoStore } from '../widgets/undo-store.ts';
import { createHistoryStore, type HistoryChange, type HistoryStore } from './history-store.ts';

/** The console's histories and the ledger; read when first shown, and in step with every console page from then on. */
export function openHistory(): HistoryStore {
  const store = createHistoryStore({
    ask: {
      readHistories: data => askBackground('readHistories', data),
      writeHistory: data => askBackground('writeHistory', data),
      restoreHistory: data => askBackground('restoreHistory', data),
      changeLedger: data => askBackground('changeLedger', data),
      clearHistory: data => askBackground('clearHistory', data),
      undoClear: data => askBackground('undoClear', data),
    },
    readLedger: () => readItem(ledger),
    undos: createUndoStore<HistoryChange>(),
  });
  const readAgain = () => {
    if (!store.histories.peek()) return;
    store.read().catch(error => logFailure('the history could not be read again', error));
  };
  watchItem(ledger, readAgain);
  watchItem(storeMemories, readAgain);
  return store;
}
