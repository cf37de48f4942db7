import browser from 'webextension-polyfill';
import type { Text } from '../core/text-key.ts';

/** A text of `public/_locales` in the browser's language. */
export const text: Text = (key, ...args) => browser.i18n.getMessage(key, [...args]);
