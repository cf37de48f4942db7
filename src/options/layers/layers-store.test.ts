import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type { AskFromOwnPage } from '../../messages/asking.ts';
import { createLayersStore, type StoredLayers } from './layers-store.ts';

const TEXT = { deflated: 'new', digest: '1', roleCount: 2, since: 1, secretLines: [], before: 'old' };
const READING = { text: '[a]', digest: '1', before: '', issues: [], roleCount: 1, shadowed: [] };
const STORED: StoredLayers = {
  team: TEXT,
  personal: undefined,
  policy: undefined,
  teamState: { url: 'https://config.example.com/roles.ini' },
  layersOff: [],
  senderIds: ['abc'],
};

function createStore(isGranted = true) {
  const stored = signal(STORED);
  const ask = vi.fn<(name: string, data?: unknown) => Promise<undefined>>(async () => undefined);
  const needs = {
    stored,
    read: vi.fn(async () => ({ team: { ...READING, issueCounts: { error: 0, warning: 0, info: 0 } } })),
    compare: vi.fn(),
    requestAccess: vi.fn(async () => isGranted),
  };
  return { stored, ask, needs, store: createLayersStore({ ...needs, ask: ask as unknown as AskFromOwnPage }) };
}

test('an address is added once its host may be read', async () => {
  const { store, ask, needs } = createStore();
  expect(await store.addTeamUrl(' https://config.example.com:8443/roles.ini#x ')).toBe(true);
  expect(needs.requestAccess).toHaveBeenCalledWith(['https://config.example.com/*']);
  expect(ask).toHaveBeenCalledWith('addTeamUrl', { url: 'https://config.example.com:8443/roles.ini' });
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
  expect(ask).not.toHaveBeenCalled();
});

test('what could not be done is shown until the next try', async () => {
  const { store, ask } = createStore();
  ask.mockRejectedValueOnce(new Error('quota'));
  await store.switchLayer('team', false);
  expect(store.problem.value).toBe('failed');
  await store.switchLayer('team', false);
  expect(store.problem.value).toBeUndefined();
});

test('changes are accepted as they were shown', async () => {
  const { store, ask, stored, needs } = createStore();
  store.show('changes', 'team');
  expect(store.look.value).toBeUndefined();
  store.open();
  await vi.waitFor(() => expect(store.reading.value).toBeDefined());
  store.show('changes', 'team');
  needs.read.mockResolvedValue({
    team: { ...READING, digest: '2', issueCounts: { error: 0, warning: 0, info: 0 } },
  });
  stored.value = { ...STORED, team: { ...TEXT, digest: '2' } };
  await vi.waitFor(() => expect(store.reading.value?.team?.digest).toBe('2'));
  await store.accept();
  expect(ask).toHaveBeenCalledWith('acceptLayer', { layer: 'team', digest: '1' });
  expect(store.look.value).toBeUndefined();
});

test('texts are read once somebody looks, and again only when one is another', async () => {
  const { store, needs, stored } = createStore();
  expect(needs.read).not.toHaveBeenCalled();
  store.open();
  store.open();
  stored.value = { ...STORED, layersOff: ['team'] };
  expect(needs.read).toHaveBeenCalledTimes(1);
  stored.value = { ...STORED, personal: { deflated: 'mine', digest: '2', revision: 1, savedAt: 1, roleCount: 1 } };
  expect(needs.read).toHaveBeenLastCalledWith({
    personal: { deflated: 'mine', digest: '2' },
    team: { deflated: 'new', digest: '1', before: 'old' },
  });
});

test('senders are added once, and taken out', async () => {
  const { store, ask } = createStore();
  await store.addSender(' def ');
  await store.addSender('abc');
  await store.removeSender('abc');
  expect(ask.mock.calls).toEqual([
    ['changeSenders', { before: ['abc'], after: ['abc', 'def'] }],
    ['changeSenders', { before: ['abc'], after: ['abc'] }],
    ['changeSenders', { before: ['abc'], after: [] }],
  ]);
});

test('says why a layer is not in the list', () => {
  const { store, stored } = createStore();
  expect(store.whyUnused('team')).toBeUndefined();
  stored.value = { ...STORED, team: { ...TEXT, before: '' } };
  expect(store.whyUnused('team')).toBe('not-accepted');
});
