import type { ReadonlySignal } from '@preact/signals';
import type { DraftReading } from '../reading/draft-reading.ts';
import { type ConfigStore, createConfigStore } from './config-store.ts';
import { createKeptConfig } from './kept-config.ts';
import { prepareAhead } from './prepare-ahead.ts';
import { createPreparer } from './preparer.ts';

/** The config as it is stored, with a draft of it to write in. */
export async function openConfig(reading: ReadonlySignal<DraftReading>): Promise<ConfigStore> {
  const prepare = createPreparer();
  const kept = createKeptConfig(prepare);
  const read = await kept.read();
  const config = createConfigStore({ stored: read.text, isDamaged: read.isDamaged, save: kept.save, reading });
  kept.watch(config.storedElsewhere);
  prepareAhead(config, prepare);
  return config;
}
