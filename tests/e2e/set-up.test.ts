import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { violations } from './browser/axe-violations.ts';
import { catchDownload, type Download } from './browser/catch-download.ts';
import { textIs } from './browser/config-editor.ts';
import { builtExtension } from './browser/extension.ts';
import { findByRole } from './browser/find-by-role.ts';
import { type Chromium, launchChromium } from './browser/launch-chromium.ts';
import { screenshot } from './browser/screenshot.ts';
import { waitUntil } from './browser/wait-until.ts';
import { shownIdentity } from './console-header.ts';
import { drag, textFile } from './drop-files.ts';
import { cardSays, giveUpHost, mayAskFor, openLayers, press as pressEnabled, useTeam } from './layers-page.ts';
import { choose, clickButton, findRow, point, rowsBySection } from './popup-page.ts';
import { openSettings, set, storedSettingsAre } from './settings-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';
import { givesText, serveTexts, type TextHost } from './text-host.ts';
import { bring, retry, says } from './transfer-page.ts';

/** As pages of the extension know it. */
declare const chrome: {
  readonly permissions: { request(): Promise<boolean> };
};

const hatrack = useHatrack();
let fresh: Chromium;

beforeAll(async () => {
  fresh = await launchChromium({ emulator: hatrack.emulator, extensionDir: builtExtension.chromium });
});
afterAll(() => fresh?.close());

/** Shaped like an access key, and nobody's. */
const SECRET = `AKIA${'QWERTYUIOPASDFG1'}`;

function setup(change: object): string {
  return JSON.stringify({ hatrack: 'setup', version: 1, text: TEAM_CONFIG, ...change });
}

/** A config, a star, a role that was used, and a setting; and all of it in a file. */
async function useAndExport(): Promise<{ file: Download; options: Page }> {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await choose(await hatrack.chromium.openPopup(page), 'payments-dev');
  await shownIdentity(page);
  const popup = await hatrack.chromium.openPopup(page);
  await findRow(popup, 'orders-dev');
  await point(popup, 'orders-dev');
  await clickButton(popup, 'Add to favorites');
  await findByRole(popup, 'button', 'Remove from favorites');
  await popup.close();
  const options = await openSettings(hatrack);
  await set(options, 'switch', 'Show images');
  await clickButton(options, 'Export…');
  const file = await catchDownload(hatrack.chromium.browser, () => clickButton(options, 'Download backup'));
  return { file, options };
}

describe('the whole backup', () => {
  it('goes out of one browser and into a fresh one: text, settings, favorites and the record of roles', async () => {
    const { file } = await useAndExport();
    expect(file.name).toMatch(/^hatrack-\d{4}-\d\d-\d\d\.json$/);

    const options = await fresh.openOptions();
    await findByRole(options, 'heading', 'Add your roles');
    await drag(options, 'drop', textFile(file.name, file.text));
    await says(options, '0 now, 1 after restoring');
    await says(options, '1 role is added.');
    await clickButton(options, 'Restore');
    await says(options, 'It’s saved. You can undo this until you close this page.');
    await textIs(options, TEAM_CONFIG);
    await storedSettingsAre(options, { showImages: false });

    const page = await fresh.newConsolePage(hatrack.emulator.signInUrl('alice'));
    await shownIdentity(page);
    const popup = await fresh.openPopup(page);
    await findRow(popup, 'orders-dev');
    await waitUntil('star and last use are listed first', async () => {
      const [[first, favorite] = [], [second, recent] = []] = await rowsBySection(popup);
      return `${first} ${favorite} ${second} ${recent}` === 'Favorites orders-dev Recent payments-dev';
    });
  });

  it('shows what it would replace, replaces what is chosen, and all of that can be undone', async () => {
    const { file, options } = await useAndExport();
    await options.close();
    const mine = '[mine]\nrole_arn = arn:aws:iam::111122223333:role/Mine\n';
    await hatrack.save(mine);
    await hatrack.store({ favorites: ['mine'], settings: { theme: 'dark' } });
    const before = await hatrack.stored();

    const opened = await hatrack.chromium.openOptions();
    await textIs(opened, mine);
    await drag(opened, 'drop', textFile(file.name, file.text));
    await opened.waitForSelector('dialog .cm-line.cm-changedLine');
    await says(opened, 'Theme and Show images');
    await says(opened, '1 now, 1 after restoring');
    const favorites = await opened.waitForSelector('.setup-parts label:nth-of-type(3) input');
    await favorites?.click();
    await clickButton(opened, 'Restore');
    await says(opened, 'It’s saved.');
    await textIs(opened, TEAM_CONFIG);
    await storedSettingsAre(opened, { showImages: false });
    await expect.poll(async () => (await hatrack.stored()).favorites).toEqual(['mine']);

    await clickButton(opened, 'Undo');
    await says(opened, 'Everything is as it was before.');
    await textIs(opened, mine);
    await storedSettingsAre(opened, { theme: 'dark' });
    await expect.poll(async () => (await hatrack.stored()).ledger).toEqual(before.ledger);
    await clickButton(opened, 'Versions');
    await says(opened, '3 roles');
  });
});

describe('what is chosen of layers', () => {
  const HOST = 'https://127.0.0.1/*';
  let host: TextHost;
  beforeAll(async () => {
    host = await serveTexts();
    host.answer = givesText(`${BASE}[payments-dev]\nrole_arn = arn:aws:iam::111122220001:role/Developer\n`, '"1"');
    await mayAskFor(HOST, fresh);
  });
  beforeEach(() => mayAskFor(HOST, hatrack.chromium));
  afterEach(() => giveUpHost(HOST, hatrack.chromium));
  afterAll(() => host?.close());

  it('comes along, and a team’s text counts once it was looked at', async () => {
    const options = await openLayers(hatrack.chromium);
    await useTeam(options, host.url);
    await clickButton(options, 'From an extension…');
    await (await findByRole(options, 'textbox', 'Extension ID to allow')).type('sender@example.com');
    await pressEnabled(options, 'Allow');
    await cardSays(options, 'From another extension', 'sender@example.com');
    await hatrack.store({ layersOff: ['sent'] });
    await (await findByRole(options, 'link', 'Settings')).click();
    await clickButton(options, 'Export…');
    const file = await catchDownload(hatrack.chromium.browser, () => clickButton(options, 'Download backup'));

    const opened = await fresh.openOptions();
    await bring(opened, file.text);
    await says(opened, `${host.url}. Its roles are listed once you’ve reviewed them`);
    await says(opened, 'Will be allowed to send roles: sender@example.com.');
    await says(opened, 'Will be turned off: Extension.');
    await screenshot(opened, 'set-up-layers-en-light');
    expect(await violations(opened)).toEqual([]);
    await clickButton(opened, 'Restore');
    await says(opened, 'It’s saved.');
    await (await findByRole(opened, 'link', 'Shared roles')).click();
    await cardSays(opened, 'Team', 'Review this list before its roles are used.');
    await cardSays(opened, 'From another extension', 'sender@example.com');
    await (await findByRole(opened, 'link', 'Configuration')).click();
    await clickButton(opened, 'Undo');
    await says(opened, 'Everything is as it was before.');
    await (await findByRole(opened, 'link', 'Shared roles')).click();
    await findByRole(opened, 'button', 'From a URL…');
  });

  it('takes the place of another address, which undo brings back with the text that was in use', async () => {
    const options = await openLayers(hatrack.chromium);
    await useTeam(options, host.url);
    await waitUntil('its roles are listed', async () => 'index' in (await hatrack.stored()));
    const before = await hatrack.stored();
    await (await findByRole(options, 'link', 'Settings')).click();
    const wanted = `${host.url}?v=2`;
    await bring(options, setup({ text: undefined, teamUrl: wanted }));
    await says(options, `${wanted} instead of ${host.url}.`);
    await clickButton(options, 'Restore');
    await says(options, 'It’s saved.');
    await expect.poll(() => hatrack.stored()).toMatchObject({ team: { url: wanted } });
    await clickButton(options, 'Undo');
    await says(options, 'Everything is as it was before.');
    const { team, ...rest } = await hatrack.stored();
    expect(rest).toEqual({ ...before, team: undefined });
    expect(team).toMatchObject({ url: host.url });
  });

  it('comes without the address where the browser does not let it be read, and that is said', async () => {
    const options = await hatrack.chromium.openOptions();
    await options.evaluate(() => {
      chrome.permissions.request = async () => false;
    });
    await bring(options, setup({ text: undefined, teamUrl: host.url, senderIds: ['a'] }));
    await clickButton(options, 'Restore');
    await says(options, `except for the team’s URL, ${host.url}: access to its host wasn’t allowed`);
    await screenshot(options, 'set-up-denied-en-light');
    expect(await violations(options)).toEqual([]);
    await expect.poll(() => hatrack.stored()).toEqual({ senderIds: ['a'] });
    await clickButton(options, 'Undo');
    await says(options, 'Everything is as it was before.');
    await expect.poll(() => hatrack.stored()).toEqual({});
  });

  it('is not restored where the address is all there is, and may not be read', async () => {
    const options = await hatrack.chromium.openOptions();
    await options.evaluate(() => {
      chrome.permissions.request = async () => false;
    });
    await bring(options, setup({ text: undefined, teamUrl: host.url }));
    await clickButton(options, 'Restore');
    await says(options, 'so nothing was restored');
    await expect.poll(() => hatrack.stored()).toEqual({});
  });
});

describe('a file', () => {
  it('of a newer Hatrack, or a damaged one, is refused, and nothing changes', async () => {
    await hatrack.save(TEAM_CONFIG);
    const options = await hatrack.chromium.openOptions();
    await textIs(options, TEAM_CONFIG);
    await bring(options, setup({ version: 2 }));
    await says(options, 'This backup is from a newer version of Hatrack.');
    await retry(options, setup({ version: 'x' }));
    await says(options, 'but it’s damaged');
    await textIs(options, TEAM_CONFIG);
  });

  it('with secrets planted anywhere leaves them outside', async () => {
    const options = await hatrack.chromium.openOptions();
    const used = { partition: 'aws', account: '111122223333', lastUsed: 5 };
    await bring(
      options,
      setup({
        text: `${TEAM_CONFIG}aws_access_key_id = ${SECRET}\n`,
        settings: { theme: SECRET, order: 'name' },
        favorites: [SECRET, 'kept'],
        ledger: {
          base: [
            { ...used, roleName: 'A', rest: { key: SECRET } },
            { ...used, roleName: SECRET },
          ],
        },
        accountAliases: { [`aws/${SECRET}`]: '111122223333' },
        more: SECRET,
      }),
    );
    await says(options, '3 damaged entries were left out.');
    await clickButton(options, 'Restore');
    await says(options, 'It’s saved.');
    const stored = JSON.stringify(await hatrack.stored());
    expect(stored).not.toContain(SECRET);
    expect(stored).toContain('kept');
    await clickButton(options, 'Versions');
    await expect.poll(() => options.evaluate(() => document.body.textContent)).not.toContain(SECRET);
  });
});
