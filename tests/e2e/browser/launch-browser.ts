import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from '../../../scripts/browsers.mjs';

export interface OpenBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/**
 * Starts a browser with a profile of its own, removed when it closes, or in the one that `userDataDir` names, which stays;
 * closes it again when `prepare` fails.
 */
export async function launchBrowser<T>(
  name: BrowserName,
  options: LaunchOptions,
  prepare: (open: OpenBrowser) => Promise<T>,
): Promise<T> {
  const executablePath = await requireBrowser(name);
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), `hatrack-${name}-`)));
  const removeProfile = async () => {
    if (!options.userDataDir) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const browser = await puppeteer
    .launch({ executablePath, acceptInsecureCerts: true, ...options, userDataDir: profile })
    .catch(async error => {
      await removeProfile();
      throw error;
    });
  const close = async () => {
    await browser.close();
    await removeProfile();
  };
  try {
    return await prepare({ browser, close });
  } catch (error) {
    await close();
    throw error;
  }
}
