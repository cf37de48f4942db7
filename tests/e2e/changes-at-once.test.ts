import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { askBackground } from './browser/ask-background.ts';
import { waitUntil } from './browser/wait-until.ts';
import { clickButton, findRow, point } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { BASE } from './team-config.ts';

/** As pages of the extension know it. */
declare const chrome: Browser;

const hatrack = useHatrack();
const ROUNDS = 10;
/** Each opens a popup. */
const POPUP_ROUNDS = 4;

const NAMES = ['payments-dev', 'payments-prod', 'orders-dev'];
const CONFIG = [
  BASE,
  ...NAMES.map(
    (name, at) => `[${name}]\nrole_arn = arn:aws:iam::11112222000${at}:role/Dev\nsource_profile = corp-jump\n`,
  ),
].join('\n');
const storedFavorites = async () => ((await hatrack.stored()).favorites ?? []) as readonly string[];

it('favorites that are added without a pause are all kept', async () => {
  await hatrack.save(CONFIG);
  const page = await hatrack.signIn('alice');
  for (let round = 0; round < POPUP_ROUNDS; round++) {
    const isGiven = round % 2 === 0;
    const popup = await hatrack.chromium.openPopup(page);
    for (const name of NAMES) await findRow(popup, name);
    for (const name of NAMES) {
      await point(popup, name);
      await clickButton(popup, isGiven ? 'Add to favorites' : 'Remove from favorites');
    }
    await waitUntil(
      'what is shown is stored',
      async () => (await storedFavorites()).length === (isGiven ? NAMES.length : 0),
    );
    await popup.close();
  }
});

it('favorites that two pages add at once are all kept', async () => {
  await hatrack.save(CONFIG);
  const pages = [await hatrack.chromium.openOptions(), await hatrack.chromium.openOptions()];
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all(
      pages.map((page, at) =>
        page.evaluate(
          keys => {
            const give = (key: string) =>
              chrome.runtime.sendMessage({ hatrack: 'storeFavorite', data: { key, isFavorite: true } });
            return Promise.all(keys.map(give)).then(() => undefined);
          },
          [`${round}-${at}-one`, `${round}-${at}-two`],
        ),
      ),
    );
    await expect.poll(() => storedFavorites()).toHaveLength((round + 1) * 4);
  }
});

/** Runs in a page: adds a favorite in the sync space, as another profile does. */
async function shareTheirs(key: string): Promise<void> {
  const { favorites } = await chrome.storage.sync.get('favorites');
  const { value = [], time = 0, changed = {} } = Object(favorites);
  if (value.includes(key)) return;
  const now = Math.max(Date.now(), time + 1);
  const arrived = { time: now, value: [...value, key], changed: { ...changed, [key]: now } };
  await chrome.storage.sync.set({ favorites: arrived });
}

function addOwn(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    added => chrome.runtime.sendMessage({ hatrack: 'storeFavorite', data: { key: added, isFavorite: true } }),
    key,
  );
}

it('a favorite that is added in the moment a sync arrives stays, and so does what has arrived', async () => {
  await hatrack.save(CONFIG);
  const options = await hatrack.chromium.openOptions();
  for (let round = 0; round < ROUNDS; round++) {
    await Promise.all([options.evaluate(shareTheirs, `theirs-${round}`), addOwn(options, `own-${round}`)]);
    await waitUntil(`both of round ${round} are there`, async () => {
      const now = await storedFavorites();
      if (now.includes(`own-${round}`) && now.includes(`theirs-${round}`)) return true;
      // Whoever writes last wins in Chrome's sync: the other profile writes again when its favorite is not there any more.
      await options.evaluate(shareTheirs, `theirs-${round}`);
      return false;
    });
  }
  await waitUntil('all are there and shared', async () => {
    const shared = await options.evaluate(
      async () => Object((await chrome.storage.sync.get('favorites')).favorites).value,
    );
    return (await storedFavorites()).length === 2 * ROUNDS && (shared as readonly string[]).length === 2 * ROUNDS;
  });
});

it('settings that two pages change at once are both kept', async () => {
  const [one, other] = [await hatrack.chromium.openOptions(), await hatrack.chromium.openOptions()];
  for (let round = 0; round < ROUNDS; round++) {
    const isOn = round % 2 === 0;
    await Promise.all([
      askBackground(one, 'storeSettings', { groupSessions: isOn }),
      askBackground(other, 'storeSettings', { showAllRoles: isOn }),
      askBackground(one, 'storeSettings', { theme: isOn ? 'dark' : 'light' }),
    ]);
    const changed = isOn ? { groupSessions: true, showAllRoles: true, theme: 'dark' } : { theme: 'light' };
    await expect.poll(async () => (await hatrack.stored()).settings).toEqual(changed);
  }
});
