import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { violations } from './browser/axe-violations.ts';
import { type BuildCopy, copyBuild } from './browser/build-copy.ts';
import { welcomePages } from './browser/close-welcome.ts';
import { builtExtension } from './browser/extension.ts';
import { allByRole, findByRole } from './browser/find-by-role.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { screenshot } from './browser/screenshot.ts';
import { showView } from './browser/show-view.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { cardSays, everythingStored } from './layers-page.ts';
import { type PolicyFile, policyFile } from './policy-file.ts';
import { rowsAre } from './popup-page.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

/** ms: Chromium waits for a policy file to settle, and looks by itself every quarter of an hour only where it hears nothing. */
const PATIENCE = 40_000;

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

const POLICY = {
  configText: `${TEAM_CONFIG}\n[mistaken]\nrole_arn = no-arn\naws_secret_access_key = ${SECRET}\n`,
  settings: { theme: 'dark', order: 'name', accounts: 'hidden' },
  lockedSettings: ['order', 'accounts'],
  lockedLayers: ['managed'],
  teamUrl: 'http://config.example.com/roles.ini',
};

// A copy with a key of its own: the policy is for no other Hatrack of this machine.
let copy: BuildCopy;
let policy: PolicyFile | undefined;
beforeAll(async () => {
  copy = await copyBuild(builtExtension.chromium);
  policy = await policyFile(await copy.setNewKey());
});
afterAll(async () => {
  await policy?.remove();
  await copy?.remove();
});

describe('a company’s policy', () => {
  let emulator: Emulator;
  let chromium: Chromium | undefined;
  afterAll(async () => {
    await chromium?.close();
    await emulator?.close();
  });

  it('lists its roles, sets and locks settings, is followed as it changes, and leaves nothing', async () => {
    if (!policy) {
      console.log('Not run: a policy file may not be written on this machine.');
      return;
    }
    await policy.write(POLICY);
    emulator = await createEmulator();
    chromium = await launchChromium({ emulator, extensionDir: copy.dir });
    const options = await chromium.openOptions();
    await showView(options, 'layers');
    await cardSays(options, 'Company', '3 roles', PATIENCE);
    // Chromium hands out the policy some time after the install: until then Hatrack welcomes a newcomer.
    const { browser } = chromium;
    await expect.poll(() => welcomePages(browser)).toEqual([]);
    await options.bringToFront();
    await cardSays(options, 'Company', '1 error');
    await cardSays(options, 'Company', 'On (required by your company)');
    await cardSays(options, 'Company', 'Parts of the policy weren’t recognized and are ignored: teamUrl.');
    await cardSays(options, 'Company', 'contained a secret');
    await expect.poll(() => everythingStored(options)).not.toContain(SECRET);
    await screenshot(options, 'layers-policy-en-dark');
    expect(await violations(options)).toEqual([]);

    await (await findByRole(options, 'link', 'Settings')).click();
    const locked = await findByRole(options, 'radio', 'Hidden');
    await expect
      .poll(() => locked.evaluate(input => [input.matches(':checked'), input.matches(':disabled')]))
      .toEqual([true, true]);
    await screenshot(options, 'settings-locked-en-dark');
    expect(await violations(options)).toEqual([]);
    await (await findByRole(options, 'radio', 'Light')).evaluate(input => (input as HTMLElement).click());
    await waitUntil('the user’s own choice counts', () =>
      options.evaluate(() => document.documentElement.dataset.theme === 'light'),
    );
    await expect.poll(() => allByRole(options, 'alert')).toEqual([]);

    const page = await chromium.newConsolePage(emulator.signInUrl('alice'));
    await shownIdentity(page);
    await saveConfig(
      options,
      `${BASE}[own]\nrole_arn = arn:aws:iam::111122220001:role/Own\nsource_profile = corp-jump\n`,
    );
    const popup = await chromium.openPopup(page);
    await rowsAre(popup, 'orders-dev', 'own', 'payments-dev', 'payments-prod');
    await expect.poll(() => popup.evaluate(() => document.body.innerHTML)).not.toMatch(/1111-?2222-?0001/);
    await popup.close();

    await policy.write({ configText: '[only]\nrole_arn = arn:aws:iam::111122220011:role/Developer\n' });
    await options.bringToFront();
    await (await findByRole(options, 'link', 'Shared roles')).click();
    await cardSays(options, 'Company', 'It has changed since you last looked.', PATIENCE);
    await rowsAre(await chromium.openPopup(page), 'own', 'only');
    await policy.write({});
    await waitUntil(
      'the company’s card is gone',
      () =>
        options.evaluate(() =>
          [...document.querySelectorAll('.layer h2')].every(({ textContent }) => textContent !== 'Company'),
        ),
      PATIENCE,
    );
    await rowsAre(await chromium.openPopup(page), 'own');
  }, 180_000);
});
