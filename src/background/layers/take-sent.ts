import { failure, readSenderMessage, type SenderAnswer } from '../../core/layers/sender-message.ts';
import { maySend } from '../../core/layers/used-layers.ts';
import { logFailure } from '../../platform/log.ts';
import { isQuotaError } from '../../platform/quota.ts';
import { readItems } from '../../platform/read-item.ts';
import { senderIds } from '../../store/layer-items.ts';
import { policy } from '../../store/list-items.ts';
import { storeLayer } from './store-layer.ts';

/** ms before Hatrack answers a refusal, so that an extension cannot try ids quickly one after another. */
const PAUSE = 1000;

/** Takes a text from another extension that is let in. Answers as AWS Extend Switch Roles does. */
export async function takeSent(message: unknown, senderId: string): Promise<SenderAnswer | undefined> {
  const read = readSenderMessage(message, maySend(senderId, await readItems({ senderIds, policy })));
  if (!read) return undefined;
  const mistake = 'text' in read ? await store(read.text, senderId) : read.mistake;
  if (mistake === undefined) return { result: 'success' };
  await new Promise(resolve => setTimeout(resolve, PAUSE));
  return failure(mistake);
}

/** @returns what went wrong, in words for the author of the sender */
async function store(text: string, origin: string): Promise<string | undefined> {
  try {
    await storeLayer('sent', { text, origin });
    return undefined;
  } catch (error) {
    logFailure('a text that was sent could not be stored', error);
    return isQuotaError(error) ? 'Configuration is too large to save.' : 'Configuration could not be saved.';
  }
}
