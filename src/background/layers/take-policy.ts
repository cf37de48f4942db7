import { MAX_LAYER_BYTES } from '../../core/layers/layer-limits.ts';
import { readPolicy } from '../../core/layers/read-policy.ts';
import { logFailure } from '../../platform/log.ts';
import { readManaged } from '../../platform/managed-storage.ts';
import { isQuotaError } from '../../platform/quota.ts';
import { assignNews } from '../../platform/write-item.ts';
import { layerTexts } from '../../store/layer-items.ts';
import { policy } from '../../store/list-items.ts';
import type { Assigned } from '../../store/stored-item.ts';
import { inConfigQueue } from '../queues/config-queue.ts';
import { createQueue } from '../queues/queue.ts';
import { fetchTeam, settleTeamUrl } from './follow-team-url.ts';
import { prepareLayer } from './store-layer.ts';

/** A policy may change while Hatrack takes over the one before. */
const oneByOne = createQueue();

/** Takes over what the company's policy says now, in one write: its text, its settings, its address. */
export function takePolicy(): Promise<void> {
  return oneByOne(async () => {
    const managed = await readManaged();
    const text = managed?.configText;
    const hasText = typeof text === 'string' && text !== '';
    const isTooLarge = hasText && text.length > MAX_LAYER_BYTES;
    try {
      const made = hasText && !isTooLarge ? await prepareLayer('managed', { text }) : undefined;
      const noText = async () => (hasText ? {} : assignNews(layerTexts.managed, undefined));
      await take(managed, made ?? noText, isTooLarge);
    } catch (error) {
      if (!hasText || !isQuotaError(error)) throw error;
      logFailure('the text of the policy has no room', error);
      await take(managed, async () => ({}), true);
    }
    await fetchTeam();
  });
}

/**
 * @param assignText gives the values to write for the text
 * @param isTextIgnored whether the policy's text is too large to keep
 */
function take(
  managed: Readonly<Record<string, unknown>> | undefined,
  assignText: () => Promise<Assigned>,
  isTextIgnored: boolean,
): Promise<void> {
  const { ignored, ...read } = readPolicy(managed);
  const wanted = managed && { ...read, ignored: [...ignored, ...(isTextIgnored ? ['configText'] : [])] };
  return inConfigQueue(async () => settleTeamUrl({ ...(await assignText()), ...(await assignNews(policy, wanted)) }));
}
