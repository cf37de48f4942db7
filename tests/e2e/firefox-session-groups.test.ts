import { expect, it } from 'vitest';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey, typeText } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { useFirefox } from './firefox-hatrack.ts';
import { CHAIN_CONFIG } from './session-pages.ts';
import { storedSettingsAre } from './settings-page.ts';

/** As pages of the extension know it; groups from their permission on. */
declare const chrome: {
  readonly permissions: { remove(gone: { readonly permissions: readonly string[] }): Promise<boolean> };
  readonly tabGroups?: { query(q: object): Promise<readonly { title: string; color: string }[]> };
};

const hatrack = useFirefox(CHAIN_CONFIG);

it('Firefox lets the groups of sessions be named from the click on', async () => {
  const { emulator, firefox } = hatrack;
  // Firefox asks nobody for this permission, even where it asks at all.
  await firefox.setPrefs({ 'extensions.webextOptionalPermissionPrompts': true });
  const options = await firefox.openOptions();
  const hasGroups = () => options.evaluate(() => chrome.tabGroups !== undefined);
  await expect.poll(() => hasGroups()).toBe(false);
  await (await findByRole(options, 'link', 'Settings')).click();
  await (await findByRole(options, 'switch', 'Group the tabs of each session')).click();
  await storedSettingsAre(options, { groupSessions: true });
  await expect.poll(() => hasGroups()).toBe(true);

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
  await expect.poll(() => hasGroups()).toBe(true);

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
