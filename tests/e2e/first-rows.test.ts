import { expect, it } from 'vitest';
import { rowsAre } from './popup-page.ts';
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
