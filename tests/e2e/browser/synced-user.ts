import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import type { ConsoleAddress } from './console-address.ts';
import { builtExtension } from './extension.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { waitUntil } from './wait-until.ts';

/** As a page of ours knows it. */
declare const chrome: Browser;

/** Chromium writes what it has synced some 10 s later. */
const UPLOAD_MS = 60_000;
/** It fetches what others wrote in the seconds after its start. */
const ARRIVAL_MS = 40_000;

/** One of the user's profiles, open in Chromium. */
export interface OpenProfile {
  readonly chromium: Chromium;
  /** A page of Hatrack's with nothing in it. */
  readonly page: Page;
  /** All that is stored in an area, by key. */
  stored(area: 'local' | 'sync'): Promise<Readonly<Record<string, unknown>>>;
  /** Waits until what is stored in this profile is so. */
  arrived(what: string, is: (local: Readonly<Record<string, unknown>>) => boolean): Promise<void>;
  /** Waits until what it shares is so. */
  inSyncSpace(what: string, is: (items: Readonly<Record<string, unknown>>) => boolean): Promise<void>;
}

/** A user whose profiles share by Chromium's own sync. */
export interface SyncedUser {
  /**
   * Opens a profile, made when it is named first, and closes it again; the sync file serves one browser at a time.
   * @param act answers what has to be in the sync file before the profile closes
   */
  visit(name: string, act: (profile: OpenProfile) => Promise<readonly string[]>): Promise<void>;
  /** The same with sync switched off in the browser. */
  visitApart(name: string, act: (profile: OpenProfile) => Promise<void>): Promise<void>;
  /** Files of all profiles, and of the sync engine, that hold these bytes. */
  filesWith(bytes: string): Promise<string[]>;
  remove(): Promise<void>;
}

export async function createSyncedUser(emulator?: ConsoleAddress): Promise<SyncedUser> {
  const dir = await mkdtemp(join(tmpdir(), 'hatrack-sync-'));
  const syncFile = join(dir, 'sync-file');
  const open = (name: string, more: { readonly syncFile?: string } = {}) => {
    const profileDir = join(dir, name);
    return launchChromium({
      ...{ extensionDir: builtExtension.chromium, profileDir, isWelcomed: !existsSync(profileDir) },
      ...(emulator && { emulator }),
      ...more,
    });
  };
  return {
    async visit(name, act) {
      const chromium = await open(name, { syncFile });
      try {
        for (const bytes of await act(await openProfile(chromium))) {
          await waitUntil(`the sync file holds ${bytes}`, () => holds(syncFile, bytes), UPLOAD_MS);
        }
      } finally {
        await chromium.close();
      }
    },
    async visitApart(name, act) {
      const chromium = await open(name);
      try {
        await act(await openProfile(chromium));
      } finally {
        await chromium.close();
      }
    },
    async filesWith(bytes) {
      const paths = await readdir(dir, { recursive: true, withFileTypes: true });
      const files = paths.filter(path => path.isFile()).map(path => join(path.parentPath, path.name));
      const found = await Promise.all(files.map(async file => ((await holds(file, bytes)) ? [file] : [])));
      return found.flat();
    },
    remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function openProfile(chromium: Chromium): Promise<OpenProfile> {
  const page = await chromium.openBarePage();
  const stored = (area: 'local' | 'sync') => page.evaluate(name => chrome.storage[name].get(null), area);
  return {
    chromium,
    page,
    stored,
    async arrived(what, is) {
      await waitUntil(`${what} has arrived`, async () => is(await stored('local')), ARRIVAL_MS);
    },
    async inSyncSpace(what, is) {
      await waitUntil(`${what} is shared`, async () => is(await stored('sync')), ARRIVAL_MS);
    },
  };
}

async function holds(file: string, bytes: string): Promise<boolean> {
  return existsSync(file) && (await readFile(file)).includes(bytes);
}
