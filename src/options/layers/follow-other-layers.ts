import { type ReadonlySignal, signal } from '@preact/signals';
import { READ_ONLY_LAYERS } from '../../core/model/layers.ts';
import { logFailure } from '../../platform/log.ts';
import { watchItems } from '../../platform/read-item.ts';
import { readOtherProfiles } from '../../platform/stored-profiles.ts';
import { layerIndexes, layersInUse } from '../../store/layer-indexes.ts';

/** Follows the layers in use that the user does not write: as JSON, for the worker that reads the draft. */
export async function followOtherLayers(): Promise<ReadonlySignal<string>> {
  const read = async (): Promise<string> => JSON.stringify(await readOtherProfiles());
  const others = signal(await read());
  watchItems([layersInUse, ...READ_ONLY_LAYERS.map(layer => layerIndexes[layer])], () => {
    read().then(
      now => {
        others.value = now;
      },
      error => logFailure('the other layers could not be read', error),
    );
  });
  return others;
}
