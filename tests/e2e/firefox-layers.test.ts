import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { builtExtension, FIREFOX_ID } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { closeWelcomeIn } from './browser/firefox-add-on.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';
import { cardSays } from './layers-page.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

let firefox: Firefox;
let home: string;

beforeAll(async () => {
  // Firefox reads it from the user's home: one of its own, so that no other Firefox is meant.
  home = await mkdtemp(join(tmpdir(), 'hatrack-home-'));
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const data = { configText: TEAM_CONFIG, settings: { theme: 'dark' }, lockedSettings: ['theme'] };
  const manifest = { name: FIREFOX_ID, description: 'Roles of the company', type: 'storage', data };
  await writeFile(join(folder, `${FIREFOX_ID}.json`), JSON.stringify(manifest));
  firefox = await launchFirefox({ extensionDir: builtExtension.firefox, home, isWelcomed: false });
});
afterAll(async () => {
  await firefox?.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

it('Firefox lists the roles of a managed storage file, locks what it locks, and welcomes nobody', async () => {
  const options = await firefox.openOptions();
  await (await findByRole(options, 'link', 'Shared roles')).click();
  await cardSays(options, 'Company', '3 roles', 30_000);
  expect(await closeWelcomeIn(firefox.browser)).toBe(false);
  await cardSays(options, 'Company', 'Locked by the policy: Theme.');
  await expect.poll(() => options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  const stored = await options.evaluate(() => chrome.storage.local.get('layersInUse'));
  expect(stored).toEqual({ layersInUse: ['managed'] });
  await (await findByRole(options, 'link', 'Settings')).click();
  const dark = await findByRole(options, 'radio', 'Dark');
  await expect.poll(() => dark.evaluate(input => input.matches(':checked:disabled'))).toBe(true);
});
