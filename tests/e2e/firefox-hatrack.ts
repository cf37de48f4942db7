import { beforeAll } from 'vitest';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { type Firefox, launchFirefox } from './browser/launch-firefox.ts';
import { saveFromOptions } from './browser/save-config.ts';
import { shareInWorker } from './browser/share-in-worker.ts';

export interface FirefoxHatrack {
  readonly emulator: Emulator;
  readonly firefox: Firefox;
}

/** Firefox with Hatrack and a console, as after an install: all files of a worker share the one. */
const freshFirefox = shareInWorker<FirefoxHatrack, string>({
  async launch() {
    const emulator = await createEmulator();
    return { emulator, firefox: await launchFirefox({ emulator, extensionDir: builtExtension.firefox }) };
  },
  close: ({ emulator, firefox }) => Promise.all([firefox.close(), emulator.close()]),
  async reset({ emulator, firefox }) {
    await firefox.startOver();
    emulator.control.reset();
  },
  read: async ({ firefox }) => firefox.origin,
});

/** Firefox with Hatrack and a console, for all tests of a file; with a config, if one is given. */
export function useFirefox(config?: string): FirefoxHatrack {
  let shared: FirefoxHatrack;
  beforeAll(async () => {
    shared = await freshFirefox();
    if (config === undefined) return;
    await saveFromOptions(shared.firefox, config);
  });
  return {
    get emulator() {
      return shared.emulator;
    },
    get firefox() {
      return shared.firefox;
    },
  };
}
