import { readDraft } from './read-draft.ts';

/** The page's worker: a text in, its reading out, as JSON: 10,000 roles as objects cost the page 100 ms, as a string 20. */
addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(JSON.stringify(readDraft(data))));
