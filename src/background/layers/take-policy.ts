import { MAX_LAYER_BYTES } from '../../core/layers/layer-limits.ts';
import { readPolicy } from '../../core/layers/read-policy.ts';
import { layerTexts } from '../../platform/layer-items.ts';
import { policy } from '../../platform/list-items.ts';
import { logFailure } from '../../platform/log.ts';
import { readManaged } from '../../platform/managed-storage.ts';
import { isQuotaError } from '../../platform/quota.ts';
import { readItem } from '../../platform/stored-item.ts';
import { writeItem } from '../../platform/write-item.ts';
import { inConfigQueue } from '../store/config-queue.ts';
import { createQueue } from '../store/queue.ts';
import { removeLayer, storeLayer } from './store-layer.ts';
import { followTeamUrl } from './team/follow-team-url.ts';

/** A policy may change while the one before is being taken over. */
const oneByOne = createQueue();

/** Takes over what the company's policy says now: its text, its settings, its address. */
export function takePolicy(): Promise<void> {
  return oneByOne(async () => {
    const managed = await readManaged();
    const isTaken = await takeText(managed?.configText);
    const { ignored, ...read } = readPolicy(managed);
    const wanted = managed && { ...read, ignored: [...ignored, ...(isTaken ? [] : ['configText'])] };
    await inConfigQueue(async () => {
      // Whoever reads settings hears of every write.
      if (JSON.stringify(await readItem(policy)) !== JSON.stringify(wanted)) await writeItem(policy, wanted);
    });
    await followTeamUrl();
  });
}

/** @returns false for a text that is too large to be kept */
async function takeText(text: unknown): Promise<boolean> {
  if (typeof text !== 'string' || text === '') {
    if (await readItem(layerTexts.managed)) await removeLayer('managed');
    return true;
  }
  if (text.length > MAX_LAYER_BYTES) return false;
  try {
    await storeLayer('managed', { text });
    return true;
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    logFailure('the text of the policy has no room', error);
    return false;
  }
}
