import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/core/config/parse-config.ts';
import { addressKey } from '../../src/core/roles/role-key.ts';
import { toRoles } from '../../src/core/roles/to-roles.ts';
import { violations } from './browser/axe-violations.ts';
import { catchDownload } from './browser/catch-download.ts';
import { openWith } from './browser/config-editor.ts';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton, point } from './popup-page.ts';
import { openSettings } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';
import { says } from './transfer-page.ts';

const hatrack = useHatrack();

const TEXT = `${TEAM_CONFIG}
; careful
[決済 本番]
role_arn = arn:aws:iam::333344445555:role/team/Admin
source_profile = corp-jump
region = ap-northeast-1
mfa_serial = arn:aws:iam::999999999999:mfa/alice

[by-alias]
aws_account_id = nobody-knows
role_name = Dev
aws_secret_access_key = not-a-real-one
`;
const CLEAN = TEXT.replace('aws_secret_access_key = not-a-real-one', '# Hatrack removed: aws_secret_access_key');

const PRODUCTION = `[profile corp-jump]

[profile "決済 本番"]
role_arn = arn:aws:iam::333344445555:role/team/Admin
source_profile = corp-jump
region = ap-northeast-1
mfa_serial = arn:aws:iam::999999999999:mfa/alice
`;

async function openExport(text: string): Promise<Page> {
  const options = await openWith(await hatrack.chromium.openOptions(), text);
  await clickButton(options, 'Export…');
  await findByRole(options, 'dialog', 'Export');
  return options;
}

/** What is in the clipboard; the page must be in front, and allowed, to read it. */
async function copied(options: Page): Promise<string> {
  await options.bringToFront();
  const { browser, extensionId } = hatrack.chromium;
  await browser.defaultBrowserContext().overridePermissions(`chrome-extension://${extensionId}`, ['clipboard-read']);
  await waitUntil('the page may read', () => options.evaluate(() => document.hasFocus()));
  return options.evaluate(() => navigator.clipboard.readText());
}

it('hands out the text in the editor, and its roles for the AWS CLI, as files and copies, without secrets', async () => {
  const options = await openExport(TEXT);
  await says(options, 'Put the access keys of corp-jump into ~/.aws/credentials');
  await says(options, 'by-alias');
  expect(await violations(options)).toEqual([]);

  const { browser } = hatrack.chromium;
  const ini = await catchDownload(browser, () => clickButton(options, 'Download configuration'));
  expect(ini).toEqual({ name: 'hatrack-config.ini', text: CLEAN });
  await clickButton(options, 'Copy configuration');
  await says(options, 'Copied');
  expect(await copied(options)).toBe(CLEAN);

  const cli = await catchDownload(browser, () => clickButton(options, 'Download AWS CLI profiles'));
  expect(cli.name.replace(/\.txt$/, '')).toBe('config');
  const addresses = (text: string) => toRoles(parseConfig(text).profiles).map(addressKey);
  expect(addresses(cli.text)).toEqual(addresses(TEXT).slice(0, 4));
  expect(cli.text).toContain('mfa_serial = arn:aws:iam::999999999999:mfa/alice');
  await clickButton(options, 'Copy AWS CLI profiles');
  await waitUntil('the profiles are copied', async () => (await copied(options)) === cli.text);
  expect(await violations(options)).toEqual([]);
});

it('copies one role with its base from its row in the preview', async () => {
  const options = await openWith(await hatrack.chromium.openOptions(), TEXT);
  await point(options, '決済 本番');
  await clickButton(options, 'More…');
  await (await findByRole(options, 'menuitem', 'AWS CLI profile')).click();
  await says(options, 'AWS CLI profile of 決済 本番 copied.');
  expect(await copied(options)).toBe(PRODUCTION);
  expect(await violations(options)).toEqual([]);
});

it('has nothing to hand out of an empty editor but the set-up, and is found among the settings, too', async () => {
  const options = await openSettings(hatrack);
  await clickButton(options, 'Export…');
  const copy = await findByRole(options, 'button', 'Copy AWS CLI profiles');
  await expect.poll(() => copy.evaluate(button => (button as HTMLButtonElement).disabled)).toBe(true);
  const { text } = await catchDownload(hatrack.chromium.browser, () => clickButton(options, 'Download backup'));
  expect(JSON.parse(text)).toMatchObject({ hatrack: 'setup', version: 1, favorites: [], ledger: {} });
  await pressKey(options, 'Escape');
  await waitUntil('the export has closed', async () => (await options.$('dialog')) === null);
});
