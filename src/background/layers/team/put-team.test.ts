import { beforeEach, expect, test, vi } from 'vitest';
import { freshWorld, type LayersBrowser, type LayersWorld } from '../../../../tests/fakes/layers-browser.ts';
import { layerTexts, teamState, teamUrl } from '../../../platform/layer-items.ts';
import { readItem } from '../../../platform/stored-item.ts';
import { layerHandlers } from '../layer-handlers.ts';
import { listed, role } from '../layers.fixture.ts';
import { storeLayer } from '../store-layer.ts';
import { followTeamUrl } from './follow-team-url.ts';
import { putTeam } from './put-team.ts';

const browser = vi.hoisted(() => ({}) as LayersBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

/** Nobody answers there: what the addresses say is none of this. */
const [ONE, OTHER] = ['https://127.0.0.1:1/one.ini', 'https://127.0.0.1:1/other.ini'];

let world: LayersWorld;
beforeEach(() => {
  world = freshWorld(browser);
});

async function useOne(): Promise<void> {
  await putTeam({ url: ONE });
  await storeLayer('team', { text: role('team'), origin: ONE });
  await layerHandlers.acceptLayer({ layer: 'team', digest: (await readItem(layerTexts.team))?.digest ?? '' });
}

test('a first address counts once its text was looked at, and goes without a trace', async () => {
  const before = await putTeam({ url: ONE });
  expect(before).toEqual({});
  await storeLayer('team', { text: role('team'), origin: ONE });
  expect(await listed()).toBeUndefined();
  expect(await readItem(teamState)).toMatchObject({ url: ONE, isAccepted: false });
  world.granted.add('https://127.0.0.1/*');
  expect(await putTeam(before)).toMatchObject({ url: ONE, known: { state: { isAccepted: false } } });
  expect(world.granted.size).toBe(0);
  await vi.waitFor(() => expect(world.stored.stored()).toEqual({}));
});

test('an address that comes back is listed as before, with the text that was looked at', async () => {
  world.granted.add('https://127.0.0.1/*');
  await useOne();
  const text = await readItem(layerTexts.team);
  const before = await putTeam({ url: OTHER });
  expect(before).toMatchObject({ url: ONE, known: { text } });
  expect(await readItem(layerTexts.team)).toBeUndefined();
  expect(await listed()).toBeUndefined();
  await putTeam(before);
  expect(await readItem(teamUrl)).toBe(ONE);
  expect(await readItem(layerTexts.team)).toEqual(text);
  expect(await listed()).toBe('team');
  // Both are of one host.
  expect(world.granted.size).toBe(1);
});

test('while a policy’s address counts, what is known of that stays', async () => {
  await useOne();
  const policyUrl = 'https://127.0.0.1:1/policy.ini';
  await world.stored.local.set({ policy: { teamUrl: policyUrl } });
  await followTeamUrl();
  expect(await putTeam({ url: OTHER })).toEqual({ url: ONE });
  expect(await readItem(teamState)).toMatchObject({ url: policyUrl, isAccepted: true });
  await putTeam({ url: ONE, known: { state: { url: ONE, isAccepted: true } } });
  expect(await readItem(teamState)).toMatchObject({ url: policyUrl });
});

test('what is no team’s address is refused', async () => {
  await expect(putTeam({ url: 'http://127.0.0.1/' })).rejects.toThrow('not-https');
  expect(world.stored.stored()).toEqual({});
});
