import { readDraft } from './read-draft.ts';

/** The page's worker: a text in, its reading out. */
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(readDraft(data)));
