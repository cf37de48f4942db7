import { afterAll, beforeAll } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';
import { saveConfig } from './browser/save-config.ts';

export interface FirefoxHatrack {
  readonly emulator: Emulator;
  readonly firefox: Firefox;
}

/** Firefox with Hatrack and a console, for all tests of a file; with a config, if one is given. */
export function useFirefox(config?: string): FirefoxHatrack {
  let emulator: Emulator;
  let firefox: Firefox;
  beforeAll(async () => {
    emulator = await createEmulator();
    firefox = await launchFirefox({ emulator, extensionDir: builtExtension.firefox });
    if (config === undefined) return;
    const options = await firefox.openOptions();
    await saveConfig(options, config);
    await options.close();
  });
  afterAll(async () => {
    await firefox?.close();
    await emulator?.close();
  });
  return {
    get emulator() {
      return emulator;
    },
    get firefox() {
      return firefox;
    },
  };
}
