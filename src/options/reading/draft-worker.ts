import { createDraftAnswerer, type DraftQuestion } from './answer-draft.ts';

const answer = createDraftAnswerer();

/** The page's worker: questions about the draft in, answers out, each part as soon as it is there. */
addEventListener('message', ({ data }: MessageEvent<DraftQuestion>) => {
  for (const part of answer(data)) postMessage(part);
});
