import { createQueue } from './queue.ts';

/** Changes of texts and of what is made of them, one after another: each goes on from what the one before has written. */
export const inConfigQueue = createQueue();
