import { createQueue } from '../queues/queue.ts';

/** Reads and writes of the sync space, one after another. */
export const inSyncQueue = createQueue();
