import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type CookieClient, createCookieClient } from './cookie-client.ts';
import { createEmulator, type Emulator } from './emulator.ts';

export interface VisitedEmulator {
  readonly emulator: Emulator;
  /** Has no cookies when a test begins. */
  readonly browser: CookieClient;
}

/** One emulator for all tests of a file, reset before each. */
export function useEmulator(): VisitedEmulator {
  let emulator: Emulator;
  let browser: CookieClient;
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  afterAll(() => emulator.close());
  beforeEach(() => {
    emulator.control.reset();
    browser = createCookieClient(emulator);
  });
  return {
    get emulator() {
      return emulator;
    },
    get browser() {
      return browser;
    },
  };
}
