import { changeLedger } from './change-ledger.ts';
import { clearHistory, undoClear } from './clear-history.ts';
import { readHistories } from './read-histories.ts';
import { restoreHistory, writeHistory } from './write-history.ts';

/** What Hatrack's pages may ask of history and ledger. */
export const historyHandlers = { readHistories, writeHistory, restoreHistory, changeLedger, clearHistory, undoClear };
