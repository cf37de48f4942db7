import type { DraftReading } from './draft-reading.ts';

interface Waiting {
  resolve(reading: DraftReading): void;
  reject(error: Error): void;
}

/** Reads drafts in a worker of the page's own, so that typing never waits; answers come in the order of the questions. */
export function createDraftReader(worker: Worker): (text: string) => Promise<DraftReading> {
  const waiting: Waiting[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<string>) => waiting.shift()?.resolve(JSON.parse(data)));
  worker.addEventListener('error', event => waiting.shift()?.reject(new Error(event.message)));
  return text =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(text);
    });
}
