import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Listens to what other extensions send to this one. Web pages cannot send, because the manifest allows none.
 * @param answer gives the answer, or `undefined` for a message that is not meant for Hatrack
 */
export function answerExtensions(answer: (message: unknown, senderId: string) => Promise<unknown> | undefined): void {
  browser.runtime.onMessageExternal.addListener((message: unknown, { id }: Runtime.MessageSender) =>
    id === undefined ? undefined : answer(message, id),
  );
}
