import type { DraftReader } from '../reading/draft-reader.ts';
import { type ConfigStore, createConfigStore } from './config-store.ts';
import { createKeptConfig } from './kept-config.ts';
import { prepareAhead, rememberLast } from './prepare-ahead.ts';

/** The stored config, with a draft to write in. */
export async function openConfig({ reading, prepare: prepareNow }: DraftReader): Promise<ConfigStore> {
  const prepare = rememberLast(prepareNow);
  const kept = createKeptConfig(prepare);
  const read = await kept.read();
  const config = createConfigStore({ stored: read.text, isDamaged: read.isDamaged, save: kept.save, reading });
  kept.watch(config.storedElsewhere);
  prepareAhead(config, prepare);
  return config;
}
