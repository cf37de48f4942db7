import browser, { type Runtime } from 'webextension-polyfill';
import type { BackgroundProtocol, ContentProtocol } from './protocol.ts';

type Handlers<Protocol> = {
  [Name in keyof Protocol]: (data: Data<Protocol, Name>) => Promise<Result<Protocol, Name>> | Result<Protocol, Name>;
};

/** What a message carries is unknown until its guard has seen it; a guard throws on what it does not know. */
export type Guards<Protocol> = { [Name in keyof Protocol]: (data: unknown) => Data<Protocol, Name> };

type Data<Protocol, Name extends keyof Protocol> = Protocol[Name] extends (data: infer D) => unknown ? D : never;
type Result<Protocol, Name extends keyof Protocol> = Protocol[Name] extends (data: never) => infer R ? R : never;

interface Message {
  readonly hatrack: string;
  readonly data: unknown;
}

type Reply = { readonly value: unknown } | { readonly error: string };

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'hatrack' in value && typeof value.hatrack === 'string';
}

function unwrap(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null) throw new Error('no answer');
  if ('error' in reply) throw new Error(String(reply.error));
  return 'value' in reply ? reply.value : undefined;
}

/** Asks the background. Throws what its handler threw. */
export async function askBackground<Name extends keyof BackgroundProtocol & string>(
  name: Name,
  data: Data<BackgroundProtocol, Name>,
): Promise<Result<BackgroundProtocol, Name>> {
  return unwrap(await browser.runtime.sendMessage({ hatrack: name, data })) as Result<BackgroundProtocol, Name>;
}

/** Asks the content script of a tab. Throws where there is none: a tab opened before install, a page of another site. */
export async function askContent<Name extends keyof ContentProtocol & string>(
  tabId: number,
  name: Name,
  data: Data<ContentProtocol, Name>,
): Promise<Result<ContentProtocol, Name>> {
  const reply = await browser.tabs.sendMessage(tabId, { hatrack: name, data }, { frameId: 0 });
  return unwrap(reply) as Result<ContentProtocol, Name>;
}

/** Answers our own pages only: a content script shares its process with the page, so it is not let in by this door. */
export function answerOwnPages(guards: Guards<BackgroundProtocol>, handlers: Handlers<BackgroundProtocol>): void {
  listen(guards, handlers, sender => sender.url?.startsWith(browser.runtime.getURL('')) ?? false);
}

/** In a content script: answers the extension's own pages and worker; web pages cannot send here. */
export function answerExtension(guards: Guards<ContentProtocol>, handlers: Handlers<ContentProtocol>): void {
  listen(guards, handlers, () => true);
}

function listen<Protocol extends object>(
  guards: Guards<Protocol>,
  handlers: Handlers<Protocol>,
  isLetIn: (sender: Runtime.MessageSender) => boolean,
): void {
  const table = new Map<string, (data: unknown) => unknown>(
    (Object.keys(handlers) as (keyof Protocol & string)[]).map(name => [
      name,
      data => handlers[name](guards[name](data)),
    ]),
  );
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessage(message) || sender.id !== browser.runtime.id || !isLetIn(sender)) return undefined;
    const handler = table.get(message.hatrack);
    return handler && answer(handler, message.data);
  });
}

async function answer(handler: (data: unknown) => unknown, data: unknown): Promise<Reply> {
  try {
    return { value: await handler(data) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
