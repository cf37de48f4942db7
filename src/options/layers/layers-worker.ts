import { type LayerQuestion, type LayersReading, readLayers } from './read-layers.ts';

/** Deflated texts in, what stands in them out, in the order of the questions. */
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<LayerQuestion>) => {
  last = last.then(async () => postMessage((await readLayers(data)) satisfies LayersReading));
});
