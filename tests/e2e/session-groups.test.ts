import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { type BuildCopy, copyBuild } from './browser/build-copy.ts';
import { builtExtension } from './browser/extension.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, chooseFromMenu, point } from './popup-page.ts';
import { CHAIN_CONFIG, isNoted, sessionPage } from './session-pages.ts';
import { openSettings, set } from './settings-page.ts';

interface Group {
  readonly title: string;
  readonly color: string;
  readonly tabs: number;
}
/** As pages of the extension know it. */
declare const chrome: {
  readonly storage: {
    readonly local: { get(keys: null): Promise<Readonly<Record<string, unknown>>> };
  };
  readonly tabGroups: { query(q: object): Promise<readonly { id: number; title: string; color: string }[]> };
  readonly tabs: { query(q: object): Promise<readonly unknown[]> };
};

let emulator: Emulator;
let chromium: Chromium;
let build: BuildCopy;

/** Headless Chromium asks nobody for the optional permission, and never answers: a copy of the build has it from the start. */
beforeAll(async () => {
  emulator = await createEmulator();
  build = await copyBuild(builtExtension.chromium);
  const file = join(build.dir, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'tabGroups'] }));
  chromium = await launchChromium({ emulator, extensionDir: build.dir });
});
afterAll(async () => {
  await chromium?.close();
  await build?.remove();
  await emulator?.close();
});

it('puts the tabs of each session into a group of its own, named and colored as the role', async () => {
  const own = await chromium.openBarePage();
  await saveConfig(own, CHAIN_CONFIG);
  const options = await openSettings({ chromium });
  await set(options, 'switch', 'Group the tabs of each session');
  await options.close();
  const groups = (): Promise<readonly Group[]> =>
    own.evaluate(async () => {
      const found = await chrome.tabGroups.query({});
      return Promise.all(
        found.map(async ({ id, title, color }) => ({
          ...{ title, color },
          tabs: (await chrome.tabs.query({ groupId: id })).length,
        })),
      );
    });
  const base = await chromium.newConsolePage(emulator.signInUrl('alice', { multiSession: true }));
  await shownIdentity(base);
  for (const [name, account] of [
    ['payments-dev', '111122220001'],
    ['payments-prod', '111122220003'],
  ] as const) {
    await choose(await chromium.openPopup(base), name);
    // Until it has arrived, a session is busy.
    await isNoted(() => own.evaluate(() => chrome.storage.local.get(null)), await sessionPage({ chromium }, account));
    await base.bringToFront();
  }
  const [dev, prod] = [
    { title: 'payments-dev', color: 'green' },
    { title: 'payments-prod', color: 'red' },
  ];
  await waitUntil('each has its group', async () => (await groups()).length === 2);
  await expect
    .poll(() => groups())
    .toEqual(
      expect.arrayContaining([
        { ...dev, tabs: 1 },
        { ...prod, tabs: 1 },
      ]),
    );

  const popup = await chromium.openPopup(base);
  await point(popup, 'payments-dev');
  await chooseFromMenu(popup, 'Open in a new tab');
  await waitUntil('the group has both tabs', async () => (await groups()).some(group => group.tabs === 2));
  await popup.close();
  await expect
    .poll(() => groups())
    .toEqual(
      expect.arrayContaining([
        { ...dev, tabs: 2 },
        { ...prod, tabs: 1 },
      ]),
    );
});
