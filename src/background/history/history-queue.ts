import { createQueue } from '../queues/queue.ts';

/** Ledger and history cookies are changed one after another, each change on what the one before has left. */
export const inHistoryQueue = createQueue();
