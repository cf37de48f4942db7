import browser, { type Runtime } from 'webextension-polyfill';
import type { Handlers } from '../messages/asking.ts';
import type { AskingPage, Message } from '../messages/message.ts';
import { MESSAGES } from '../messages/messages.ts';
import { type Envelope, listen } from './messages.ts';

/**
 * Answers messages to the background, which come by two doors. Hatrack's own pages use one. Content scripts in the top
 * frame of console pages use the other, and can only act on their own tab: the browser says which tab and page that is,
 * not the message.
 * @param isConsole whether an address is a console page's
 */
export function answerMessages(handlers: Handlers, isConsole: (url: string) => boolean): void {
  const byName = handlers as Readonly<Record<string, (data: unknown) => unknown>>;
  listen((envelope, sender) => {
    const message = messageOf(envelope);
    const handle = byName[envelope.hatrack];
    if (!message || !handle) return undefined;
    const page = askingPage(sender, isConsole);
    const isLetIn = page ? message.from !== 'own' : message.from !== 'console' && isOwnPage(sender);
    return isLetIn ? () => handle(carried(envelope, message, page)) : undefined;
  });
}

function messageOf({ hatrack }: Envelope): Message<'own' | 'console' | 'both', unknown, unknown> | undefined {
  return Object.hasOwn(MESSAGES, hatrack) ? MESSAGES[hatrack as keyof typeof MESSAGES] : undefined;
}

function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true;
}

function askingPage(
  { tab, frameId, url }: Runtime.MessageSender,
  isConsole: (url: string) => boolean,
): AskingPage | undefined {
  if (tab?.id === undefined || frameId !== 0 || url === undefined || !isConsole(url)) return undefined;
  return { tabId: tab.id, url };
}

/** Checks what a message carries, so that its handler can trust it. Throws for anything else. */
function carried(
  { hatrack, data }: Envelope,
  { carries }: Pick<Message<'both', unknown, unknown>, 'carries'>,
  page: AskingPage | undefined,
): unknown {
  const trusted = carries({ ...(typeof data === 'object' ? data : {}), ...page });
  if (trusted === undefined) throw new TypeError(`the message ${hatrack} lacks what it must carry`);
  return trusted;
}
