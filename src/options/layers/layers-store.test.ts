import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { LayerText } from '../../core/layers/layer-text.ts';
import { type Compared, createLayersStore, type LayersNeeds, type StoredLayers } from './layers-store.ts';

const TEXT: LayerText = { deflated: 'new', digest: '1', roleCount: 2, since: 1, secretLines: [], before: 'old' };
const TEAM = { url: 'https://config.example.com/roles.ini', isAccepted: true };
const STORED: StoredLayers = {
  texts: { team: TEXT },
  personal: undefined,
  policy: undefined,
  team: TEAM,
  layersOff: [],
  senderIds: ['abc'],
};
const COMPARED: Compared = {
  now: 'new',
  difference: {
    original: '',
    changes: [],
    profiles: { added: [], removed: [], changed: [] },
    addedLines: 1,
    removedLines: 0,
  },
};

function createStore(isGranted = true) {
  const stored = signal(STORED);
  const ask = {
    addTeamUrl: vi.fn(async () => undefined),
    removeTeamUrl: vi.fn(async () => undefined),
    refreshTeam: vi.fn(async () => undefined),
    acceptLayer: vi.fn(async () => undefined),
    switchLayer: vi.fn(async () => undefined),
    changeSenders: vi.fn(async () => undefined),
  };
  const needs: LayersNeeds = {
    stored,
    read: vi.fn(async () => ({})),
    compare: vi.fn(async () => COMPARED),
    requestAccess: vi.fn(async () => isGranted),
    ask,
  };
  return { stored, ask, needs, store: createLayersStore(needs) };
}

test('an address is added once its host may be read', async () => {
  const { store, ask, needs } = createStore();
  expect(await store.addTeamUrl(' https://config.example.com:8443/roles.ini#x ')).toBe(true);
  expect(needs.requestAccess).toHaveBeenCalledWith(['https://config.example.com/*']);
  expect(ask.addTeamUrl).toHaveBeenCalledWith('https://config.example.com:8443/roles.ini');
  expect(store.problem.value).toBeUndefined();
});

test.each([
  ['config.example.com', true, 'no-url'],
  ['http://config.example.com/', true, 'not-https'],
  ['https://a:b@config.example.com/', true, 'credentials'],
  ['https://config.example.com/', false, 'denied'],
])('%s is not added where that cannot be', async (written, isGranted, problem) => {
  const { store, ask } = createStore(isGranted);
  expect(await store.addTeamUrl(written)).toBe(false);
  expect(store.problem.value).toBe(problem);
  expect(ask.addTeamUrl).not.toHaveBeenCalled();
});

test('what could not be done is told until the next try', async () => {
  const { store, ask } = createStore();
  ask.switchLayer.mockRejectedValueOnce(new Error('quota'));
  await store.switchLayer('team', false);
  expect(store.problem.value).toBe('failed');
  await store.switchLayer('team', false);
  expect(store.problem.value).toBeUndefined();
});

test('changes are accepted as they were shown', async () => {
  const { store, ask, needs, stored } = createStore();
  await store.showChanges('team');
  expect(needs.compare).toHaveBeenCalledWith('old', 'new');
  expect(store.look.value).toMatchObject({ kind: 'changes', layer: 'team', digest: '1', compared: COMPARED });
  stored.value = { ...STORED, texts: { team: { ...TEXT, digest: '2' } } };
  await store.accept();
  expect(ask.acceptLayer).toHaveBeenCalledWith('team', '1');
  expect(store.look.value).toBeUndefined();
});

test('texts are read once somebody looks, and again only when one is another', async () => {
  const { store, needs, stored } = createStore();
  expect(needs.read).not.toHaveBeenCalled();
  store.open();
  store.open();
  stored.value = { ...STORED, layersOff: ['team'] };
  expect(needs.read).toHaveBeenCalledTimes(1);
  stored.value = { ...STORED, personal: 'mine' };
  expect(needs.read).toHaveBeenLastCalledWith({ personal: 'mine', team: 'new' });
});

test('senders are added once, and taken out', async () => {
  const { store, ask } = createStore();
  await store.addSender('def');
  await store.addSender('abc');
  await store.removeSender('abc');
  expect(ask.changeSenders.mock.calls).toEqual([
    [['abc'], ['abc', 'def']],
    [['abc'], ['abc']],
    [['abc'], []],
  ]);
});

test('tells why a layer is not in the list', () => {
  const { store, stored } = createStore();
  expect(store.whyUnused('team')).toBeUndefined();
  stored.value = { ...STORED, team: { ...TEAM, isAccepted: false } };
  expect(store.whyUnused('team')).toBe('not-accepted');
});
