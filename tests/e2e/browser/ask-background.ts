import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { AnswerOf, DataOf, NameFor, Passed } from '../../../src/messages/asking.ts';

/** As a page of ours knows it, in Firefox and Chromium. */
declare const chrome: Browser;

type Name = NameFor<'own'>;

/** Asks the background as a page of the extension does; throws what it threw. */
export async function askBackground<N extends Name>(
  extensionPage: Page,
  name: N,
  ...[data]: Passed<DataOf<N>>
): Promise<AnswerOf<N>> {
  const reply = await extensionPage.evaluate(
    (hatrack, sent): Promise<unknown> => chrome.runtime.sendMessage({ hatrack, data: sent }),
    name,
    data,
  );
  if (typeof reply !== 'object' || reply === null || 'error' in reply) throw new Error(JSON.stringify(reply));
  // A handler that answers nothing leaves no value on the way.
  return ('value' in reply ? reply.value : undefined) as AnswerOf<N>;
}
