import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { realisticConfig } from '../bench/realistic-config.ts';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { findByRole } from './browser/find-by-role.ts';
import { saveConfig } from './browser/save-config.ts';
import { createSyncedUser, type SyncedUser } from './browser/synced-user.ts';
import { shownIdentity } from './console-header.ts';
import { choose, findRow, rowsBySection } from './popup-page.ts';
import { hasText, share, sharedPieces, sharedText, versionTexts } from './synced-texts.ts';
import { BASE, TEAM_CONFIG } from './team-config.ts';

/** As a page of ours knows it. */
declare const chrome: Browser;

const SECRET = 'Planted0Secret0Planted0Secret0Planted0Se';
const FAVORITE = 'aws:111122220003:ReadOnly#payments-prod';
const ADDED = `${TEAM_CONFIG}\n[added-there]\nrole_arn = arn:aws:iam::111122220011:role/ReadOnly\nsource_profile = corp-jump\n`;
const APART = `${BASE}\n[saved-apart]\nrole_arn = arn:aws:iam::111122220001:role/Developer\nsource_profile = corp-jump\n`;
/** Nine tenths of the sync space: too much to stand beside another. */
const LARGE = realisticConfig(3900);
const LAST = `${LARGE}\n; the last line\n`;

let emulator: Emulator;
let user: SyncedUser;

beforeAll(async () => {
  emulator = await createEmulator();
  user = await createSyncedUser(emulator);
});
afterAll(async () => {
  await user?.remove();
  await emulator?.close();
});

/** One after another: each test goes on where the one before has ended. About ten seconds a visit. */
describe('a user with two profiles', { timeout: 180_000 }, () => {
  it('finds in the second what the first has saved, added to the favorites and set, and switches with it', async () => {
    await user.visit('first', async profile => {
      await share(profile, `${TEAM_CONFIG}aws_secret_access_key = ${SECRET}\n`);
      await expect.poll(() => sharedText(profile)).toBe(`${TEAM_CONFIG}# Hatrack removed: aws_secret_access_key\n`);
      const piece = await share(profile, TEAM_CONFIG);
      await profile.page.evaluate(
        key => chrome.storage.local.set({ favorites: [key], settings: { theme: 'dark' } }),
        FAVORITE,
      );
      await profile.inSyncSpace('the star', items => JSON.stringify(items.favorites ?? '').includes(FAVORITE));
      return [piece, FAVORITE, 'setting.theme'];
    });
    await user.visit('second', async profile => {
      await hasText(profile, TEAM_CONFIG);
      await profile.arrived('the theme', ({ settings }) => JSON.stringify(settings) === '{"theme":"dark"}');
      const page = await profile.chromium.newConsolePage(emulator.signInUrl('alice'));
      await shownIdentity(page);
      const popup = await profile.chromium.openPopup(page);
      await findRow(popup, 'orders-dev');
      await expect.poll(async () => (await rowsBySection(popup))[0]).toEqual(['Favorites', ['payments-prod']]);
      await choose(popup, 'payments-dev');
      await expect.poll(async () => (await shownIdentity(page)).role?.label).toBe('payments-dev');
      await profile.page.evaluate(() => chrome.storage.local.set({ settings: { theme: 'dark', order: 'name' } }));
      await profile.inSyncSpace('the order', items => 'setting.order' in items);
      return [await share(profile, ADDED), 'setting.order'];
    });
  });

  it('gets the newer of two texts that were saved apart, and finds the other among the versions', async () => {
    await user.visitApart('first', async profile => {
      await saveConfig(profile.page, APART);
      await sharedPieces(profile);
    });
    await user.visit('first', async profile => {
      await profile.arrived('the order', ({ settings }) => JSON.stringify(settings).includes('"order":"name"'));
      await hasText(profile, APART);
      return [await sharedPieces(profile)];
    });
    await user.visit('second', async profile => {
      await hasText(profile, APART);
      await expect.poll(() => versionTexts(profile)).toContain(ADDED);
      const options = await profile.chromium.openOptions();
      await options.waitForSelector('.notice.careful');
      await expect
        .poll(() => options.$eval('.notice strong', title => title.textContent))
        .toBe('Replaced by a newer configuration from another browser');
      const popup = await profile.chromium.openPopup(options);
      await findByRole(popup, 'button', 'See yours');
      await popup.close();
      await (await findByRole(options, 'button', 'Close this message')).click();
      await profile.arrived('the dismissal', local => !('sync.notice' in local));
      await share(profile, LARGE);
      return [await share(profile, LAST)];
    });
  });

  it('gets a text near the limit, which has taken the place of another such in the sync space', async () => {
    await user.visit('first', async profile => {
      await hasText(profile, LAST);
      const earlier = await versionTexts(profile);
      expect(earlier).toContain(APART);
      expect(earlier.join()).toContain('# Hatrack removed: aws_secret_access_key');
      expect(earlier.join()).not.toContain(SECRET);
      await expect.poll(() => profile.stored('local')).not.toHaveProperty('sync.notice');
      return [];
    });
  });

  it('finds no access key in anything that any browser has written, though one was saved', async () => {
    await expect.poll(() => user.filesWith(FAVORITE)).not.toEqual([]);
    await expect.poll(() => user.filesWith(SECRET)).toEqual([]);
  });
});
