import { expect, it } from 'vitest';
import { waitUntil } from './browser/wait-until.ts';
import { whilePaused } from './paused-worker.ts';
import { rowsAre, textOf } from './popup-page.ts';
import { useHatrack } from './signed-in.ts';
import { TEAM_CONFIG } from './team-config.ts';

const hatrack = useHatrack();

const ROLES = ['payments-dev', 'payments-prod', 'orders-dev'];

it('lists the roles from the index: a text that nobody could parse changes nothing', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await hatrack.store({ 'text.personal': { text: 42 }, firstScreen: undefined });
  await rowsAre(await hatrack.chromium.openPopup(page), ...ROLES);
});

it.each([
  ['missing', undefined],
  ['of other code', JSON.stringify({ version: 0, profiles: [] })],
  ['no JSON', '{'],
])('makes an index that is %s again from the text', async (_, index) => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  const before = await hatrack.stored();
  await hatrack.store({ index });
  await rowsAre(await hatrack.chromium.openPopup(page), ...ROLES);
  expect((await hatrack.stored()).index).toBe(before.index);
});

it('paints the first screen with neither text nor index, and while the background says nothing', async () => {
  await hatrack.save(TEAM_CONFIG);
  const page = await hatrack.signIn('alice');
  await rowsAre(await hatrack.chromium.openPopup(page), ...ROLES);
  const firstScreen = await waitUntil('the first screen is kept', async () => (await hatrack.stored()).firstScreen);

  await hatrack.store({ index: '{', 'text.personal': undefined });
  await waitUntil('the background has seen that', async () => (await hatrack.stored()).firstScreen === undefined);
  // What the background is still at would take it away again.
  await hatrack.chromium.stopWorker();
  await hatrack.store({ firstScreen });
  const popup = await whilePaused(hatrack.chromium, async () => {
    const opened = await hatrack.chromium.openPopup(page);
    await rowsAre(opened, ...ROLES);
    await opened.waitForFunction(() => performance.getEntriesByName('hatrack:first-rows').length === 1);
    return opened;
  });
  await waitUntil('there are no roles', async () => (await textOf(popup, 'heading')) === 'No roles yet');
});
