import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { Settings } from '../../src/core/settings.ts';
import type { Emulator, SignInOptions } from '../emulator/emulator.ts';
import type { Chromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { shownIdentity } from './console-header.ts';
import { freshHatrack, type SharedHatrack } from './shared-hatrack.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

export interface Hatrack {
  readonly emulator: Emulator;
  readonly chromium: Chromium;
  /** Stores a config, as saving in the options page does, and settings. */
  save(config: string, settings?: Partial<Settings>): Promise<void>;
  /** All that is stored, by key. */
  stored(): Promise<Readonly<Record<string, unknown>>>;
  /** Changes stored items behind Hatrack's back; `undefined` removes one. */
  store(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** A new tab where this user is signed in, with the console's header in it. */
  signIn(user: string, options?: SignInOptions): Promise<Page>;
}

/** Chromium with Hatrack and a console; each test starts as after an install. */
export function useHatrack(): Hatrack {
  let shared: SharedHatrack;
  let isFresh = false;
  beforeAll(async () => {
    shared = await freshHatrack();
    isFresh = true;
  });
  beforeEach(async () => {
    if (!isFresh) shared = await freshHatrack();
    isFresh = false;
  });

  return {
    get emulator() {
      return shared.emulator;
    },
    get chromium() {
      return shared.chromium;
    },
    async save(config, settings) {
      await saveConfig(shared.barePage, config);
      if (settings)
        await shared.barePage.evaluate(changed => chrome.storage.local.set({ settings: changed }), settings);
    },
    stored: () => shared.barePage.evaluate(() => chrome.storage.local.get(null)),
    async store(items) {
      // Sync would bring back what is taken away.
      if ('text.personal' in items)
        await shared.barePage.evaluate(() => chrome.storage.local.set({ 'sync.on': false }));
      const gone = Object.keys(items).filter(key => items[key] === undefined);
      await shared.barePage.evaluate(
        (changed, keys) => chrome.storage.local.set(changed).then(() => chrome.storage.local.remove(keys)),
        items,
        gone,
      );
    },
    async signIn(user, options) {
      const page = await shared.chromium.newConsolePage(shared.emulator.signInUrl(user, options));
      await shownIdentity(page);
      return page;
    },
  };
}
