import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { CHAIN_CONFIG } from './session-pages.ts';
import { storedSettingsAre } from './settings-page.ts';

/** As pages of the extension know it; groups from their permission on. */
declare const chrome: {
  readonly permissions: { remove(gone: { readonly permissions: readonly string[] }): Promise<boolean> };
  readonly tabGroups?: { query(q: object): Promise<readonly { title: string; color: string }[]> };
};

let emulator: Emulator;
let firefox: Firefox;

beforeAll(async () => {
  emulator = await createEmulator();
  // Firefox asks nobody for this permission, even where it asks at all.
  const prefs = { 'extensions.webextOptionalPermissionPrompts': true };
  firefox = await launchFirefox({ emulator, extensionDir: builtExtension.firefox, prefs });
});
afterAll(async () => {
  await firefox?.close();
  await emulator?.close();
});

it('Firefox lets the groups of sessions be named from the click on', async () => {
  const options = await firefox.openOptions();
  await saveConfig(options, CHAIN_CONFIG);
  const hasGroups = () => options.evaluate(() => chrome.tabGroups !== undefined);
  expect(await hasGroups()).toBe(false);
  await (await findByRole(options, 'link', 'Settings')).click();
  await (await findByRole(options, 'switch', 'Group the tabs of each session')).click();
  await storedSettingsAre(options, { groupSessions: true });
  expect(await hasGroups()).toBe(true);

  const isOn = (wanted: boolean) =>
    waitUntil(`the switch is ${wanted ? 'on' : 'off'}`, async () => {
      const groups = await findByRole(options, 'switch', 'Group the tabs of each session');
      return (await groups.evaluate(({ ariaChecked }) => ariaChecked)) === String(wanted);
    });
  await isOn(true);
  await options.evaluate(() => chrome.permissions.remove({ permissions: ['tabGroups'] }));
  await isOn(false);
  await (await findByRole(options, 'switch', 'Group the tabs of each session')).click();
  await isOn(true);
  expect(await hasGroups()).toBe(true);

  await shownIdentity(await firefox.newConsolePage(emulator.signInUrl('alice', { multiSession: true })));
  const popup = await firefox.openPopup();
  await findByRole(popup, 'option');
  await typeText(popup, 'payments-dev');
  await pressKey(popup, 'Enter');
  // A group is made first, and named then.
  await waitUntil('there is a group with the name and color of the role', () =>
    options.evaluate(async () => {
      const found = (await chrome.tabGroups?.query({})) ?? [];
      return found.map(({ title, color }) => `${title} ${color}`).join() === 'payments-dev green';
    }),
  );
});
