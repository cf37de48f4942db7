import type { ReadonlySignal } from '@preact/signals';
import { type ConfigStore, createConfigStore } from './config/config-store.ts';
import type { DraftReading } from './config/draft-reading.ts';
import { createKeptConfig } from './saving/kept-config.ts';
import { prepareAhead } from './saving/prepare-ahead.ts';
import { createPreparer } from './saving/preparer.ts';

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
