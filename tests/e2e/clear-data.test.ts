import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { findByRole } from './browser/find-by-role.ts';
import { pressKey } from './browser/keyboard.ts';
import { saveConfig } from './browser/save-config.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { choose, clickButton, findRow, rowsBySection, textOf } from './popup-page.ts';
import { noticeSays, openSettings, set } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();

const NOTHING = { local: {}, session: {} };

function allStored(options: Page): Promise<{ local: object; session: object }> {
  return options.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
  }));
}

/** A config and an earlier version of it, a star, a role that was used, one that was refused, and a setting. */
async function useForAWhile(): Promise<Page> {
  await hatrack.save(TEAM_CONFIG);
  await hatrack.save(`${TEAM_CONFIG}
[unknown]
role_arn = arn:aws:iam::111122220001:role/Unknown
source_profile = corp-jump
`);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await shownIdentity(page);
  const popup = await hatrack.chromium.openPopup(page);
  await (await findRow(popup, 'unknown')).click();
  await findByRole(popup, 'alert');
  await popup.close();
  await page.goto('https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1');
  const again = await hatrack.chromium.openPopup(page);
  await findRow(again, 'orders-dev');
  await clickButton(again, 'Add to favorites');
  await findByRole(again, 'button', 'Remove from favorites');
  await again.close();
  return page;
}

async function ask(options: Page): Promise<void> {
  await (await findByRole(options, 'button', 'Clear…')).click();
  await findByRole(options, 'button', 'Clear everything');
}

it('asks, clears everything, leaves a first run behind, and brings all of it back', async () => {
  const page = await useForAWhile();
  const options = await openSettings(hatrack);
  await set(options, 'switch', 'Show images');
  await (await findByRole(options, 'link', 'Configuration')).click();
  await (await findByRole(options, 'textbox', 'Configuration')).focus();
  await options.keyboard.type('; not saved');
  await (await findByRole(options, 'link', 'Settings')).click();
  const before = await allStored(options);
  expect(Object.keys(before.local).sort()).toEqual(
    expect.arrayContaining([
      'favorites',
      'firstScreen',
      'index',
      'lastIdentity',
      'ledger',
      'settings',
      'text.personal',
    ]),
  );
  expect(Object.keys(before.session).sort()).toEqual(['switchRecords', 'wasStarted']);

  await ask(options);
  await expect
    .poll(() => options.$$eval('.clear-question dt', terms => terms.map(({ textContent }) => textContent)))
    .toEqual([
      'Configuration',
      'Earlier versions',
      'Favorites',
      'Role history',
      'Settings you changed',
      'Messages about switches',
      'Synced data',
      'Cached data',
    ]);
  await pressKey(options, 'Escape');
  await waitUntil('nothing is asked any more', async () => (await options.$('.clear-question')) === null);
  await expect.poll(() => allStored(options)).toEqual(before);

  await ask(options);
  await (await findByRole(options, 'button', 'Clear everything')).click();
  await noticeSays(options, 'All data deleted. You can undo this until you close this page.');
  await expect.poll(() => allStored(options)).toEqual(NOTHING);

  // Nobody writes anything again: neither the worker, nor a popup that has no console to read.
  const blank = await hatrack.chromium.browser.newPage();
  await page.goto('about:blank');
  const popup = await hatrack.chromium.openPopup(blank);
  await waitUntil('the popup is as after an install', async () => (await textOf(popup, 'heading')) === 'No roles yet');
  await popup.close();
  await options.bringToFront();
  await (await findByRole(options, 'link', 'Configuration')).click();
  await findByRole(options, 'heading', 'Add your roles');
  await expect.poll(() => allStored(options)).toEqual(NOTHING);

  await (await findByRole(options, 'link', 'Settings')).click();
  await (await findByRole(options, 'button', 'Undo')).click();
  await noticeSays(options, 'All data restored.');
  await waitUntil(
    'all is stored as before',
    async () => JSON.stringify(await allStored(options)) === JSON.stringify(before),
  );
  await (await findByRole(options, 'link', 'Configuration')).click();
  await waitUntil('the draft is back', () =>
    options.evaluate(() => document.querySelector('.cm-content')?.textContent?.includes('; not saved')),
  );
  await expect.poll(() => options.evaluate(() => document.body.textContent)).not.toContain('Keep my changes');
});

it('is no longer to be undone once a new config was saved', async () => {
  const options = await openSettings(hatrack);
  await saveConfig(options, TEAM_CONFIG);
  await ask(options);
  await (await findByRole(options, 'button', 'Clear everything')).click();
  await findByRole(options, 'button', 'Undo');
  await saveConfig(options, TEAM_CONFIG);
  await waitUntil('the offer is gone', async () => (await options.$('.undo-notice')) === null);
});

it('leaves a page that works: a config saved again is listed', async () => {
  await useForAWhile();
  const options = await openSettings(hatrack);
  await ask(options);
  await (await findByRole(options, 'button', 'Clear everything')).click();
  await findByRole(options, 'button', 'Undo');
  await (await findByRole(options, 'link', 'Configuration')).click();
  await (await findByRole(options, 'textbox', 'Configuration')).focus();
  await options.evaluate(text => navigator.clipboard.writeText(text), TEAM_CONFIG);
  await pressKey(options, 'v', 'Control');
  await pressKey(options, 's', 'Control');
  await noticeSays(options, 'Saved. 3 roles are ready.');
  // What the console itself remembers would be known again.
  await hatrack.chromium.browser.deleteMatchingCookies({ name: 'noflush_awsc-roleInfo', domain: '.aws.amazon.com' });
  const popup = await hatrack.chromium.openPopup(await hatrack.signIn('alice'));
  await findRow(popup, 'orders-dev');
  await expect
    .poll(() => rowsBySection(popup))
    .toEqual([['corp-jump', ['payments-dev', 'payments-prod', 'orders-dev']]]);
});

it('says that nothing is stored, and clears nothing', async () => {
  const options = await openSettings(hatrack);
  await (await findByRole(options, 'button', 'Clear…')).click();
  await findByRole(options, 'heading', 'Nothing is stored.');
  await expect.poll(() => options.$$('.clear-question .danger')).toHaveLength(0);
});
