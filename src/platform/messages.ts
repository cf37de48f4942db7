import browser, { type Runtime } from 'webextension-polyfill';
import type { AskFromConsole, AskFromOwnPage, AskFromSwitcher } from '../messages/asking.ts';
import type { ContentHandlers } from '../messages/content-answers.ts';

/** A message as it is sent: its name, and what it carries. */
export interface Envelope {
  readonly hatrack: string;
  readonly data?: unknown;
}

type Reply = { readonly value: unknown } | { readonly error: string };

/** Asks the background. Throws what its handler threw. */
const ask = async (hatrack: string, data?: unknown): Promise<unknown> =>
  unwrap(await browser.runtime.sendMessage({ hatrack, data } satisfies Envelope));

export const askBackground = ask as AskFromOwnPage;
export const askFromPage = ask as AskFromConsole;
export const askFromSwitcher = ask as AskFromSwitcher;

/** Asks the content script of a tab. Throws if there is none: in a tab opened before install, or on another site. */
export async function askContent<Name extends keyof ContentHandlers>(
  tabId: number,
  name: Name,
): Promise<ReturnType<ContentHandlers[Name]>> {
  const reply = await browser.tabs.sendMessage(tabId, { hatrack: name } satisfies Envelope, { frameId: 0 });
  return unwrap(reply) as ReturnType<ContentHandlers[Name]>;
}

/** In a content script: answers the extension's own pages and worker. Web pages cannot send messages here. */
export function answerExtension(handlers: ContentHandlers): void {
  listen(({ hatrack }) => (Object.hasOwn(handlers, hatrack) ? handlers[hatrack as keyof ContentHandlers] : undefined));
}

/** @param find gives the handler for a message of this extension; `undefined` for a message without answer */
export function listen(find: (message: Envelope, sender: Runtime.MessageSender) => (() => unknown) | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isEnvelope(message) || sender.id !== browser.runtime.id) return undefined;
    const handle = find(message, sender);
    return handle && reply(handle);
  });
}

async function reply(handle: () => unknown): Promise<Reply> {
  try {
    return { value: await handle() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function unwrap(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null) throw new Error('no answer');
  if ('error' in reply) throw new Error(String(reply.error));
  return 'value' in reply ? reply.value : undefined;
}

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'hatrack' in value && typeof value.hatrack === 'string';
}
