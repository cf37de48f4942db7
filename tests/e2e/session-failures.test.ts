import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { builtExtension } from './browser/extension.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { saveConfig } from './browser/save-config.ts';
import { shownIdentity } from './console-header.ts';
import { textIn } from './languages-texts.ts';
import { clickButton, findRow, hasClosed, point, textOf } from './popup-page.ts';
import { CHAIN_CONFIG, isNoted, sessionPage } from './session-pages.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

/** What sign-in answers, what the user reads of it, and AWS's own words in that. */
const FAILURES = [
  ['401', 'failure_not_allowed', 'HTTP 401'],
  ['403', 'failure_not_allowed', 'HTTP 403'],
  ['error-code', 'failure_not_allowed', 'UNAUTHORIZED'],
  ['404', 'failure_session_ended', 'HTTP 404'],
  ['410', 'failure_session_ended', 'HTTP 410'],
  ['429', 'failure_too_many', 'HTTP 429'],
  ['500', 'failure_aws_fault', 'HTTP 500'],
  ['no-destination', 'failure_odd_answer', 'HTTP 200'],
  ['not-json', 'failure_odd_answer', 'HTTP 200'],
  ['other-host', 'failure_odd_destination', 'signin.example.com'],
  ['dropped', 'failure_not_sent', undefined],
  ['stalled', 'failure_no_answer', undefined],
] as const;

/** ms: a stalled switch is given up after 15 s. */
const LONG = 60_000;

describe.each(['en', 'ja'] as const)('in a browser that speaks %s', language => {
  const text = (key: string) => textIn(language, key);
  let emulator: Emulator;
  let chromium: Chromium;
  let own: Page;
  let page: Page;
  let isSignedIn = false;

  beforeAll(async () => {
    emulator = await createEmulator();
    chromium = await launchChromium({ emulator, extensionDir: builtExtension.chromium, lang: language });
    own = await chromium.openBarePage();
    await saveConfig(own, CHAIN_CONFIG);
    page = await chromium.newConsolePage(emulator.signInUrl('alice', { multiSession: true }));
    await shownIdentity(page);
  });
  afterAll(async () => {
    await chromium?.close();
    await emulator?.close();
  });

  it.each(FAILURES)(
    'an answer of %s is shown as %s, and the next try works',
    async (answer, message, words) => {
      emulator.control.setVariant('switch-answer', answer);
      const before = emulator.control.switches().length;
      const popup = await chromium.openPopup(page);
      if (isSignedIn) {
        await point(popup, 'payments-dev');
        await clickButton(popup, text('signInAgain'));
      } else await (await findRow(popup, 'payments-dev')).click();
      await popup.waitForSelector('aria/[role="alert"]', { timeout: LONG });
      const alert = await textOf(popup, 'alert');
      expect(alert).toContain(text('switchFailedTitle').replace('$arg1$', 'payments-dev'));
      expect(alert).toContain(text(message));
      if (words !== undefined) expect(alert).toContain(text('awsAnswered').replace('$arg1$', words));
      const sent = emulator.control.switches().length;
      expect(sent).toBeGreaterThan(before);
      // Over each kept connection that is dropped, Chromium's network asks once more by itself.
      if (answer !== 'dropped') expect(sent - before).toBe(1);

      emulator.control.setVariant('switch-answer', 'own');
      await clickButton(popup, text('tryAgain'));
      await hasClosed(popup);
      isSignedIn = true;
      const opened = await sessionPage({ chromium }, '111122220001');
      await isNoted(() => own.evaluate(() => chrome.storage.local.get(null)), opened);
      await opened.close();
      expect(emulator.control.switches()).toHaveLength(sent + 1);
      expect(emulator.control.switches().at(-1)?.refusal).toBeUndefined();
    },
    2 * LONG,
  );
});
