import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { type BrowserName, requireBrowser } from '../../../scripts/browsers.mjs';

export interface OpenBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Starts a browser with a profile of its own, removed when it closes; closes it again when `prepare` fails. */
export async function launchBrowser<T>(
  name: BrowserName,
  options: LaunchOptions,
  prepare: (open: OpenBrowser) => Promise<T>,
): Promise<T> {
  const executablePath = await requireBrowser(name);
  const profile = await mkdtemp(join(tmpdir(), `hatrack-${name}-`));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const browser = await puppeteer
    .launch({ executablePath, userDataDir: profile, acceptInsecureCerts: true, ...options })
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
