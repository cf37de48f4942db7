import { readConfig } from '../aws/portal/read-config.ts';
import type { LedgerEntry } from '../core/history/ledger.ts';
import { prepareConfig } from '../core/saved/prepared-config.ts';
import { reversed } from '../core/transfer/setup-parts.ts';
import type { KnownTeam, RestoredSetup, SetupRestore } from '../messages/messages.ts';
import { type AllData, readAllData } from '../platform/all-data.ts';
import { readItem } from '../platform/read-item.ts';
import { writeItem } from '../platform/write-item.ts';
import { favorites } from '../store/bounded-items.ts';
import { layerTexts } from '../store/layer-items.ts';
import { saveConfig } from './config/save-config.ts';
import { layerHandlers } from './layers/layer-handlers.ts';
import { role } from './layers/layers.fixture.ts';
import { refreshTeam } from './layers/refresh-team.ts';
import { storeLayer } from './layers/store-layer.ts';
import { takePolicy } from './layers/take-policy.ts';
import { restoreSetup } from './restore-setup.ts';
import { clearEverything, putBackEverything } from './sync/clear-everything.ts';
import { sync } from './sync/keep-in-sync.ts';

const USED: LedgerEntry = {
  ...{ partition: 'aws', account: '111122223333', roleName: 'Dev' },
  ...{ firstUsed: 1, lastUsed: 2, count: 3 },
};
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
const put = async (after: string, knownTeam?: KnownTeam) => {
  const answer = await restoreSetup({ teamUrl: { before: '', after }, ...(knownTeam && { knownTeam }) });
  await refreshTeam();
  return answer;
};
const offer = async () => {
  await put(ONE);
  await storeLayer('team', { text: role('team'), origin: ONE });
};
const useTeam = async () => {
  await offer();
  await accept();
};
const saveThree = async () => {
  for (const name of ['first', 'second', 'third']) await saveConfig({ text: role(name) });
};

const useAll = async () => {
  await useTeam();
  await saveThree();
  await writeItem(favorites, ['star']);
};
/** Each part of a set-up. */
const backup = async (): Promise<SetupRestore> => ({
  config: (await prepareConfig(role('restored'), readConfig)).config,
  settings: { before: { theme: 'system' }, after: { theme: 'dark' } },
  favorites: { before: ['star'], after: ['other'] },
  ledger: { before: {}, after: { me: [USED] } },
  accountAliases: { before: {}, after: { 'aws/corp': '111122223333' } },
  teamUrl: { before: ONE, after: OTHER },
  senderIds: { before: [], after: ['abc'] },
  layersOff: { before: [], after: ['sent'] },
  setUpAnswers: { before: {}, after: { jump: { hours: '2' } } },
});
let restored: RestoredSetup = {};
let cleared: AllData = { local: {}, session: {}, sync: {} };

/** What the browser says that the company has set. */
export const company: { managed: Readonly<Record<string, unknown>> | undefined } = { managed: undefined };
const POLICY = {
  configText: role('company'),
  settings: { theme: 'dark' },
  lockedSettings: ['theme'],
  senderIds: ['abc'],
};
const takePolicyOf = (managed: typeof company.managed): Promise<void> => {
  company.managed = managed;
  return takePolicy();
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
  { name: 'putting another address', before: useTeam, act: () => put(OTHER) },
  {
    name: 'bringing an address back',
    before: () => put(OTHER),
    act: () =>
      put(ONE, {
        state: { url: ONE },
        text: { deflated: 'S1bQUUgEAA==', digest: 'd', roleCount: 1, since: 1, secretLines: [] },
      }),
  },
  { name: 'restoring a set-up', before: useAll, act: async () => restoreSetup(await backup()) },
  {
    name: 'taking a restored set-up back',
    before: async () => {
      await useAll();
      restored = await restoreSetup(await backup());
    },
    act: async () => {
      const { config: _, ...edit } = await backup();
      const { config } = await prepareConfig(role('third'), readConfig);
      const { knownTeam } = restored;
      return restoreSetup({ ...reversed(edit), config, ...(knownTeam && { knownTeam }) });
    },
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
      await writeItem(favorites, ['star']);
      await sync();
    },
    act: clearEverything,
  },
  {
    name: 'taking back that everything was cleared',
    before: async () => {
      await useAll();
      await sync();
      cleared = await readAllData();
      await clearEverything();
    },
    act: () => putBackEverything(cleared),
  },
  { name: 'taking over a policy', before: useAll, act: () => takePolicyOf(POLICY) },
  {
    name: 'taking over another policy',
    before: async () => {
      await useAll();
      await takePolicyOf(POLICY);
    },
    act: () => takePolicyOf({ ...POLICY, configText: role('newer'), teamUrl: OTHER }),
  },
  {
    name: 'taking over that there is no policy any more',
    before: async () => {
      await useAll();
      await takePolicyOf(POLICY);
    },
    act: () => takePolicyOf(undefined),
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
