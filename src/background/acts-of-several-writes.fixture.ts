import type { TeamPlace } from '../messages/messages.ts';
import { favourites } from '../platform/bounded-items.ts';
import { layerTexts } from '../platform/layer-items.ts';
import { readItem } from '../platform/stored-item.ts';
import { writeItem } from '../platform/write-item.ts';
import { saveConfig } from './config/save-config.ts';
import { layerHandlers } from './layers/layer-handlers.ts';
import { role } from './layers/layers.fixture.ts';
import { storeLayer } from './layers/store-layer.ts';
import { refreshTeam } from './layers/team/refresh-team.ts';
import { clearEverything } from './sync/clear-everything.ts';
import { sync } from './sync/keep-in-sync.ts';

const [ONE, OTHER] = ['https://one.test/roles.ini', 'https://other.test/roles.ini'];

/** Something that takes several writes. */
export interface Act {
  readonly name: string;
  /** @param bringText makes another profile's save of a text arrive */
  readonly before: (bringText: (text: string) => Promise<void>) => Promise<unknown>;
  readonly act: () => Promise<unknown>;
}

const digestOf = async () => (await readItem(layerTexts.team))?.digest ?? '';
const accept = async () => layerHandlers.acceptLayer({ layer: 'team', digest: await digestOf() });
const put = async (place: TeamPlace) => {
  await layerHandlers.putTeam(place);
  await refreshTeam();
};
const offer = async () => {
  await put({ url: ONE });
  await storeLayer('team', { text: role('team'), origin: ONE });
};
const useTeam = async () => {
  await offer();
  await accept();
};
const saveThree = async () => {
  for (const name of ['first', 'second', 'third']) await saveConfig({ text: role(name) });
};

/** All acts of the worker that take several writes. */
export const ACTS: readonly Act[] = [
  { name: 'accepting a team’s first text', before: offer, act: accept },
  {
    name: 'accepting a team’s newer text',
    before: async () => {
      await useTeam();
      await storeLayer('team', { text: role('newer'), origin: ONE });
    },
    act: accept,
  },
  {
    name: 'taking over a team’s text',
    before: useTeam,
    act: () => storeLayer('team', { text: role('newer'), origin: ONE }),
  },
  {
    name: 'switching a layer off',
    before: useTeam,
    act: () => layerHandlers.switchLayer({ layer: 'team', isOn: false }),
  },
  {
    name: 'switching a layer on',
    before: async () => {
      await useTeam();
      await layerHandlers.switchLayer({ layer: 'team', isOn: false });
    },
    act: () => layerHandlers.switchLayer({ layer: 'team', isOn: true }),
  },
  { name: 'taking an address away', before: useTeam, act: () => layerHandlers.removeTeamUrl() },
  { name: 'putting another address', before: useTeam, act: () => put({ url: OTHER }) },
  {
    name: 'bringing an address back',
    before: () => put({ url: OTHER }),
    act: async () =>
      put({
        url: ONE,
        known: {
          state: { url: ONE, isAccepted: true },
          text: { deflated: 'S1bQUUgEAA==', digest: 'd', roleCount: 1, since: 1, secretLines: [] },
        },
      }),
  },
  {
    name: 'letting a sender out',
    before: async () => {
      await layerHandlers.changeSenders({ before: [], after: ['abc'] });
      await storeLayer('sent', { text: role('sent'), origin: 'abc' });
    },
    act: () => layerHandlers.changeSenders({ before: ['abc'], after: [] }),
  },
  { name: 'saving', before: saveThree, act: () => saveConfig({ text: role('fourth') }) },
  { name: 'restoring a version', before: saveThree, act: () => saveConfig({ text: role('first') }) },
  {
    name: 'clearing everything',
    before: async () => {
      await useTeam();
      await saveThree();
      await writeItem(favourites, ['star']);
      await sync();
    },
    act: clearEverything,
  },
  { name: 'sharing a first text', before: saveThree, act: sync },
  {
    name: 'sharing a text that has room beside the one there',
    before: async () => {
      await saveThree();
      await sync();
      await saveConfig({ text: role('fourth') });
    },
    act: sync,
  },
  {
    name: 'taking a text of another profile',
    before: async bringText => {
      await saveThree();
      await sync();
      await saveConfig({ text: role('mine') });
      await bringText(role('theirs'));
    },
    act: sync,
  },
];
