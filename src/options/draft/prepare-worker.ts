import { readConfig } from '../../aws/read-config.ts';
import { type Preparation, prepareConfig } from '../../core/config/prepared-config.ts';

/** A text in, all that a save of it stores out, in the order of the questions. */
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<string>) => {
  last = last.then(async () => postMessage((await prepareConfig(data, readConfig)) satisfies Preparation));
});
