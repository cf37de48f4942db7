import { builtExtension } from '../../tests/e2e/browser/extension.ts';
import { launchChromium } from '../../tests/e2e/browser/launch-chromium.ts';
import { saveConfig } from '../../tests/e2e/browser/save-config.ts';
import { CONSOLE_HOME, openLocalConsole } from './local-console.ts';
import { SAMPLE_CONFIG } from './sample-config.ts';

const emulator = await openLocalConsole();
const chromium = await launchChromium({ emulator, extensionDir: builtExtension.chromium, headed: true });
try {
  const options = await chromium.openOptions();
  await saveConfig(options, SAMPLE_CONFIG);
  const home = await chromium.newConsolePage(CONSOLE_HOME);
  await home.bringToFront();
  console.log('Click the hat in the toolbar, or press Ctrl+Shift+Comma. Close the browser to end.');
  if (chromium.browser.connected)
    await new Promise<void>(resolve => void chromium.browser.once('disconnected', () => resolve()));
} finally {
  await chromium.close();
  await emulator.close();
}
