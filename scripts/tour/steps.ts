import type { Page } from 'puppeteer-core';
import { findByRole } from '../../tests/e2e/browser/find-by-role.ts';
import type { Chromium } from '../../tests/e2e/browser/launch-chromium.ts';
import { CONSOLE_HOME } from './local-console.ts';

export interface Step {
  /** What the user does, as the tour prints it; also names the screenshot. */
  readonly says: string;
  /** Does it, checks that it happened, and answers the page to take a picture of. */
  readonly act: (chromium: Chromium, before: Page | undefined) => Promise<Page>;
}

/** The guided tour: each step starts from the page of the one before. */
export const steps: readonly Step[] = [
  {
    says: 'Open the options page for the first time',
    act: chromium => chromium.openOptions(),
  },
  {
    says: 'Sign in to the console',
    async act(chromium) {
      const home = await chromium.newConsolePage(CONSOLE_HOME);
      await findByRole(home, 'heading', 'Console Home');
      return home;
    },
  },
  {
    says: 'Open Hatrack from the toolbar',
    async act(chromium, home) {
      if (!home) throw new Error('No console in front.');
      return chromium.openPopup(home);
    },
  },
];
