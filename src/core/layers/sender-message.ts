import { hasSections, MAX_LAYER_BYTES } from './layer-limits.ts';

/** The answer to a sender, the same as that of AWS Extend Switch Roles (docs/console.md 10.6). */
export type SenderAnswer =
  | { readonly result: 'success' }
  | { readonly result: 'failure'; readonly error: { readonly message: string } };

/** What another extension has sent: a text or a mistake; `undefined` if the message is not for Hatrack. */
export type SenderMessage = { readonly text: string } | { readonly mistake: string } | undefined;

/**
 * Reads `{action: 'updateConfig', dataType: 'ini', data}`. Reports mistakes in AESR's words and order: type, sender, data.
 * As with AESR, a message without one of the three fields gets no answer (docs/console.md 10.6.1).
 */
export function readSenderMessage(message: unknown, isAllowed: boolean): SenderMessage {
  if (typeof message !== 'object' || message === null) return undefined;
  const { action, dataType, data } = message as Readonly<Record<string, unknown>>;
  if (!action || !dataType || !data) return undefined;
  if (action !== 'updateConfig') return { mistake: 'Invalid action' };
  if (dataType !== 'ini') return { mistake: 'Invalid dataType' };
  if (!isAllowed) return { mistake: 'Invalid sender ID' };
  if (typeof data !== 'string') return { mistake: 'Invalid data: it is not a text' };
  if (data.length > MAX_LAYER_BYTES) return { mistake: 'Configuration is too large to save.' };
  if (!hasSections(data)) return { mistake: 'Invalid data: it has no section such as [name]' };
  return { text: data };
}

export function failure(message: string): SenderAnswer {
  return { result: 'failure', error: { message } };
}
