import { createQueue } from '../queues/queue.ts';

/** What reads and writes the sync space does so one after another. */
export const inSyncQueue = createQueue();
