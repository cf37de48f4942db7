import { readConfig } from '../../aws/portal/read-config.ts';
import { withoutSample } from '../../core/config/sample-config.ts';
import { buildIndex } from '../../core/saved/config-index.ts';
import { type PreparedConfig, prepareConfig } from '../../core/saved/prepared-config.ts';
import type { SaveResult, StoredSave } from '../../core/saved/save-result.ts';
import { isReadable, readStoredText } from '../../core/saved/stored-text.ts';
import { readItem } from '../../platform/read-item.ts';
import { type assign, writeItem } from '../../platform/write-item.ts';
import { configIndex } from '../../store/list-items.ts';
import { configText } from '../../store/text-items.ts';
import { settleLayers } from '../layers/settle-layers.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { storeConfig } from './store-config.ts';

/** Text -> secrets out -> parse -> stored text, index and versions, all or none. */
export async function saveConfig({ text }: { readonly text: string }): Promise<SaveResult> {
  const { config, secretLines, cleaned } = await prepareConfig(text, readConfig);
  return { ...(await savePrepared(config)), secretLines, ...(cleaned !== undefined && { text: cleaned }) };
}

export function savePrepared(config: PreparedConfig): Promise<StoredSave> {
  return inConfigQueue(() => storeConfig(config));
}

/**
 * Stores a text that came from another profile, in place of the text that was read.
 * @param revision of the text that was read; `undefined` if there was none
 * @returns false if another text was saved since then: nothing is written
 */
export function saveTaken(
  config: PreparedConfig,
  revision: number | undefined,
  ...also: readonly ReturnType<typeof assign>[]
): Promise<boolean> {
  return inConfigQueue(async () => {
    if ((await readItem(configText))?.revision !== revision) return false;
    await storeConfig(config, ...also);
    return true;
  });
}

/**
 * Takes the sample out of the stored text. The text with it stays among the earlier versions.
 * @returns false if it stays, as where it was changed
 */
async function removeSample(): Promise<boolean> {
  const stored = await readItem(configText);
  if (!stored || !(await isReadable(stored))) return false;
  const text = await readStoredText(stored);
  const rest = withoutSample(text);
  if (rest === text) return false;
  const { config } = await prepareConfig(rest, readConfig);
  return saveTaken(config, stored.revision);
}

/** Whether the stored text cannot be read. */
export async function isTextDamaged(): Promise<boolean> {
  const stored = await readItem(configText);
  return stored !== undefined && !(await isReadable(stored));
}

/** Builds the indexes again if one is missing or was made by other code. A damaged text has no index. */
export function rebuildIndex(): Promise<void> {
  return inConfigQueue(async () => {
    const stored = await readItem(configText);
    if (stored && (await isReadable(stored)))
      await writeItem(configIndex, await buildIndex(readConfig(await readStoredText(stored)).profiles));
    await settleLayers();
  });
}

/** What Hatrack's pages may ask about the user's own text. */
export const configHandlers = { saveConfig, savePrepared, rebuildIndex, isTextDamaged, removeSample };
