import browser, { type Runtime } from 'webextension-polyfill';

/**
 * Hears what other extensions send to this one's id; pages of the web cannot, as the manifest lets none.
 * @param answer gives what to answer, or `undefined` for what is not meant for us
 */
export function answerExtensions(answer: (message: unknown, senderId: string) => Promise<unknown> | undefined): void {
  browser.runtime.onMessageExternal.addListener((message: unknown, { id }: Runtime.MessageSender) =>
    id === undefined ? undefined : answer(message, id),
  );
}
