import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { extensionPages } from '../e2e/browser/extension.ts';

/** As a page of ours knows it. */
declare const chrome: Browser;

/** How the bench uses an extension: `npm run bench -- --against DIR --save FILE.mjs` takes those of another from that file. */
export interface Ways {
  /** Selectors of the popup's rows, and of the list that holds them. */
  readonly rows: string;
  readonly list: string;
  /** Path of the page on which a config is saved; absent where there is nothing to save. */
  readonly page?: string;
  /** Saves a config on that page; ms until it is stored. */
  readonly save?: (page: Page, config: string) => Promise<number>;
}

export const FLOOR: Ways = { rows: '[role=option]', list: '[role=listbox]' };

export const PRODUCT: Ways & Required<Pick<Ways, 'save'>> = {
  ...FLOOR,
  page: extensionPages('').bare,
  save: (page, config) =>
    page.evaluate(async text => {
      const start = performance.now();
      const reply: unknown = await chrome.runtime.sendMessage({ hatrack: 'saveConfig', data: { text } });
      const isSaved = typeof reply === 'object' && reply !== null && 'value' in reply;
      if (!isSaved) throw new Error(`The background did not save the config: ${JSON.stringify(reply)}`);
      return performance.now() - start;
    }, config),
};

/** The ways that a module exports by their names. */
export async function readWays(file: string): Promise<Ways> {
  const { rows, list, page, save } = (await import(pathToFileURL(resolve(file)).href)) as Partial<Ways>;
  if (!rows || !list) throw new Error(`${file} has to export rows and list: selectors in the popup.`);
  return { rows, list, ...(page && save && { page, save }) };
}
