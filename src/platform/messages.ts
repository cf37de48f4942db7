import browser, { type Runtime } from 'webextension-polyfill';
import type { PageProtocol } from './page-protocol.ts';
import type { BackgroundProtocol, ContentProtocol } from './protocol.ts';

type Handlers<Protocol, Caller> = {
  [Name in keyof Protocol]: (
    data: Data<Protocol, Name>,
    caller: Caller,
  ) => Promise<Result<Protocol, Name>> | Result<Protocol, Name>;
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

/** In a content script: asks the background, which knows by itself whose tab asks. Throws what its handler threw. */
export async function askFromPage<Name extends keyof PageProtocol & string>(
  name: Name,
  data: Data<PageProtocol, Name>,
): Promise<Result<PageProtocol, Name>> {
  return unwrap(await browser.runtime.sendMessage({ hatrack: name, data })) as Result<PageProtocol, Name>;
}

/** Answers our own pages only: a content script shares its process with the page, so it is not let in by this door. */
export function answerOwnPages(
  guards: Guards<BackgroundProtocol>,
  handlers: Handlers<BackgroundProtocol, unknown>,
): void {
  listen(guards, handlers, sender => (sender.url?.startsWith(browser.runtime.getURL('')) ? {} : undefined));
}

/** The tab that a content script asks from, and its page. */
export interface AskingPage {
  readonly tabId: number;
  readonly url: string;
}

/**
 * Answers content scripts in the top frame of console pages. Which tab and page that is, the browser says, not the message.
 * @param isConsole whether an address is a console page's
 */
export function answerPages(
  guards: Guards<PageProtocol>,
  handlers: Handlers<PageProtocol, AskingPage>,
  isConsole: (url: string) => boolean,
): void {
  listen(guards, handlers, ({ tab, frameId, url }) =>
    tab?.id !== undefined && frameId === 0 && url !== undefined && isConsole(url) ? { tabId: tab.id, url } : undefined,
  );
}

/** In a content script: answers the extension's own pages and worker; web pages cannot send here. */
export function answerExtension(guards: Guards<ContentProtocol>, handlers: Handlers<ContentProtocol, unknown>): void {
  listen(guards, handlers, () => ({}));
}

/** @param letIn who asks, as handlers are to know it; `undefined` for those who are not let in */
function listen<Protocol extends object, Caller>(
  guards: Guards<Protocol>,
  handlers: Handlers<Protocol, Caller>,
  letIn: (sender: Runtime.MessageSender) => Caller | undefined,
): void {
  const table = new Map<string, (data: unknown, caller: Caller) => unknown>(
    (Object.keys(handlers) as (keyof Protocol & string)[]).map(name => [
      name,
      (data, caller) => handlers[name](guards[name](data), caller),
    ]),
  );
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessage(message) || sender.id !== browser.runtime.id) return undefined;
    const caller = letIn(sender);
    const handler = table.get(message.hatrack);
    return caller !== undefined && handler ? answer(() => handler(message.data, caller)) : undefined;
  });
}

async function answer(handle: () => unknown): Promise<Reply> {
  try {
    return { value: await handle() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
