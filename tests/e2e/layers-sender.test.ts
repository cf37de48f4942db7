import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { parseConfig } from '../../src/core/config/parse-config.ts';
import { violations } from './browser/axe-violations.ts';
import { catchDownload } from './browser/catch-download.ts';
import { openWith } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { cardSays, everythingStored, openLayers, press } from './layers-page.ts';
import { rowsAre } from './popup-page.ts';
import { writeSender } from './sender-extension.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the sender know it. */
declare const chrome: Browser;

const hatrack = useHatrack();
let senderId: string;
let removeSender: () => Promise<void>;

beforeAll(async () => {
  const { dir, remove } = await writeSender();
  removeSender = remove;
  senderId = await hatrack.chromium.browser.installExtension(dir);
});
afterAll(async () => {
  if (senderId) await hatrack.chromium.browser.uninstallExtension(senderId);
  await removeSender?.();
});

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const GOOD = { action: 'updateConfig', dataType: 'ini', data: `${TEAM_CONFIG}aws_secret_access_key = ${SECRET}\n` };

/** What the sender is answered. */
async function send(message: unknown): Promise<unknown> {
  const { browser, extensionId } = hatrack.chromium;
  const page: Page = await browser.newPage();
  await page.goto(`chrome-extension://${senderId}/page.html`);
  const answer = await page.evaluate(
    (id, sent) => chrome.runtime.sendMessage(id, sent).catch(error => `no answer: ${error.message}`),
    extensionId,
    message,
  );
  await page.close();
  return answer;
}

it('takes a text from an extension that was let in, and answers as AWS Extend Switch Roles does', async () => {
  const refused = { result: 'failure', error: { message: 'Invalid sender ID' } };
  expect(await send(GOOD)).toEqual(refused);
  await expect.poll(() => hatrack.stored()).toEqual({});

  const options = await openLayers(hatrack.chromium);
  await press(options, 'From an extension…');
  await (await findByRole(options, 'textbox', 'Extension ID to allow')).type(senderId);
  await press(options, 'Allow');
  await cardSays(options, 'From another extension', senderId);
  await waitUntil('the id is stored', async () => 'senderIds' in (await hatrack.stored()));
  expect(await send(GOOD)).toEqual({ result: 'success' });
  await cardSays(options, 'From another extension', `Sent by ${senderId}`);
  await cardSays(options, 'From another extension', '3 roles');
  await cardSays(options, 'From another extension', 'contained a secret');
  await expect.poll(() => everythingStored(options)).not.toContain(SECRET);
  await screenshot(options, 'layers-sent-en-light');
  expect(await violations(options)).toEqual([]);
  const page = await hatrack.signIn('alice');
  await rowsAre(await hatrack.chromium.openPopup(page), 'payments-dev', 'payments-prod', 'orders-dev');

  const config = await openWith(
    await hatrack.chromium.openOptions(),
    '[own]\nrole_arn = arn:aws:iam::111122220001:role/Own\nsource_profile = corp-jump\n',
  );
  await press(config, 'Export…');
  const cli = await catchDownload(hatrack.chromium.browser, () => press(config, 'Download AWS CLI profiles'));
  expect(parseConfig(cli.text).profiles.map(({ name }) => name)).toEqual([
    ...['own', 'corp-jump', 'payments-dev', 'payments-prod', 'orders-dev'],
  ]);
  await config.close();

  const before = (await hatrack.stored())['text.sent'];
  for (const [change, message] of [
    [{ action: 'deleteConfig' }, 'Invalid action'],
    [{ dataType: 'json' }, 'Invalid dataType'],
    [{ data: '{"roles": []}' }, 'Invalid data: it has no section such as [name]'],
  ] as const) {
    expect(await send({ ...GOOD, ...change })).toEqual({ result: 'failure', error: { message } });
  }
  expect(await send('hello')).toBeFalsy();
  await expect.poll(async () => (await hatrack.stored())['text.sent']).toEqual(before);

  await press(options, `Remove ${senderId}`);
  await cardSays(options, 'From another extension', 'its sender is no longer allowed');
  expect(await send(GOOD)).toEqual(refused);
});
