import browser from 'webextension-polyfill';
import type messages from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** A text of `public/_locales` in the browser's language. */
export function text(key: MessageKey, ...args: readonly string[]): string {
  return browser.i18n.getMessage(key, [...args]);
}

/** Of the texts, not of the browser: a French browser shows English texts, and says so to screen readers. */
export function textLanguage(): string {
  return text('language');
}
