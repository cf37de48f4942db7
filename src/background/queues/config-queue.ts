import { createQueue } from './queue.ts';

/** Changes of texts and of what is derived from them: each starts from what the one before has written. */
export const inConfigQueue = createQueue();
