import { writeHistory } from './change-history.ts';
import { changeLedger } from './change-ledger.ts';
import { clearHistory, undoClear } from './clear-history.ts';
import { restoreHistory } from './fill-history.ts';
import { readHistories } from './read-histories.ts';

/** What Hatrack's pages may ask of history and ledger. */
export const historyHandlers = { readHistories, writeHistory, restoreHistory, changeLedger, clearHistory, undoClear };
