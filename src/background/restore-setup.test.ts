import { beforeEach, expect, test, vi } from 'vitest';
import { freshWorld, type LayersBrowser, type LayersWorld } from '../../tests/fakes/layers-browser.ts';
import { readItem } from '../platform/read-item.ts';
import { layerTexts, teamState, teamUrl } from '../store/layer-items.ts';
import { followTeamUrl } from './layers/follow-team-url.ts';
import { layerHandlers } from './layers/layer-handlers.ts';
import { listed, role } from './layers/layers.fixture.ts';
import { storeLayer } from './layers/store-layer.ts';
import { restoreSetup } from './restore-setup.ts';

const browser = vi.hoisted(() => ({}) as LayersBrowser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

/** Nobody answers there: what the addresses say is none of this. */
const [ONE, OTHER] = ['https://127.0.0.1:1/one.ini', 'https://127.0.0.1:1/other.ini'];

let world: LayersWorld;
beforeEach(() => {
  world = freshWorld(browser);
});

async function useOne(): Promise<void> {
  await restoreSetup({ teamUrl: { before: '', after: ONE } });
  await storeLayer('team', { text: role('team'), origin: ONE });
  await layerHandlers.acceptLayer({ layer: 'team', digest: (await readItem(layerTexts.team))?.digest ?? '' });
}

test('a first address counts once its text was looked at, and goes without a trace', async () => {
  expect(await restoreSetup({ teamUrl: { before: '', after: ONE } })).toEqual({});
  await storeLayer('team', { text: role('team'), origin: ONE });
  expect(await listed()).toBeUndefined();
  expect(await readItem(teamState)).toMatchObject({ url: ONE });
  world.granted.add('https://127.0.0.1/*');
  expect(await restoreSetup({ teamUrl: { before: ONE, after: '' } })).toMatchObject({
    knownTeam: { text: { before: '' } },
  });
  expect(world.granted.size).toBe(0);
  await vi.waitFor(() => expect(world.stored.stored()).toEqual({}));
});

test('an address that comes back is listed as before, with the text that was looked at', async () => {
  world.granted.add('https://127.0.0.1/*');
  await useOne();
  const text = await readItem(layerTexts.team);
  const { knownTeam } = await restoreSetup({ teamUrl: { before: ONE, after: OTHER } });
  expect(knownTeam).toMatchObject({ state: { url: ONE }, text });
  expect(await readItem(layerTexts.team)).toBeUndefined();
  expect(await listed()).toBeUndefined();
  await restoreSetup({ teamUrl: { before: OTHER, after: ONE }, ...(knownTeam && { knownTeam }) });
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
  expect(await restoreSetup({ teamUrl: { before: '', after: OTHER } })).toEqual({});
  expect(await readItem(teamState)).toMatchObject({ url: policyUrl });
  await restoreSetup({ teamUrl: { before: '', after: ONE }, knownTeam: { state: { url: ONE } } });
  expect(await readItem(teamState)).toMatchObject({ url: policyUrl });
});
