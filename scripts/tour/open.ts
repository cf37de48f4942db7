import { builtExtension } from '../../tests/e2e/browser/extension.ts';
import { launchChromium } from '../../tests/e2e/browser/launch-chromium.ts';
import { saveConfig } from '../../tests/e2e/browser/save-config.ts';
import { createEmulator } from '../../tests/emulator/emulator.ts';
import { SAMPLE_CONFIG, SAMPLE_ROLES } from './sample-config.ts';

const emulator = await createEmulator();
const chromium = await launchChromium({ emulator, extensionDir: builtExtension.chromium, headed: true });
try {
  const bare = await chromium.openBarePage();
  await saveConfig(bare, SAMPLE_CONFIG);
  await bare.close();
  await chromium.openOptions();
  const home = await chromium.newConsolePage(emulator.signInUrl('alice'));
  for (const page of await chromium.browser.pages()) {
    if (page.url() === 'about:blank') await page.close();
  }
  await home.bringToFront();
  console.log(`
A browser with Hatrack is open: ${SAMPLE_ROLES} roles, signed in as alice to an AWS console on this machine.

  1. Click Hatrack behind the puzzle piece of the toolbar, or press Ctrl+Shift+Comma.
  2. Type "pay prod", press Enter: the console works as payments-prod, in Tokyo.
  3. Open Hatrack again and switch back; try "lake", "audit", an account id, "stag eu".
  4. Switch to identity-prod-admin: only bob may, and Hatrack says what happened.
  5. Change the text in the other tab, misspell a key, save.

Close the browser to end.`);
  if (chromium.browser.connected)
    await new Promise<void>(resolve => void chromium.browser.once('disconnected', () => resolve()));
} finally {
  await chromium.close();
  await emulator.close();
}
