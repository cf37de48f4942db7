import { type Comparison, compareTexts, type Difference } from './compare-texts.ts';

addEventListener('message', ({ data }: MessageEvent<Comparison>) => {
  postMessage(compareTexts(data) satisfies Difference);
});
