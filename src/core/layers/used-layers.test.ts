import { expect, test } from 'vitest';
import { type LayerStates, usedLayers, whyUnused } from './used-layers.ts';

const ALL: LayerStates = {
  managed: {},
  team: { origin: 'https://config.example.com/' },
  sent: { origin: 'abc' },
  policy: undefined,
  layersOff: [],
  senderIds: ['abc'],
};

test('layers that have a text are in use', () => {
  expect(usedLayers(ALL)).toEqual(['managed', 'team', 'sent']);
  expect(usedLayers({ ...ALL, managed: undefined, sent: undefined })).toEqual(['team']);
});

test.each<[string, Partial<LayerStates>, ReturnType<typeof whyUnused>, 'managed' | 'team' | 'sent']>([
  ['switched off', { layersOff: ['managed'] }, 'off', 'managed'],
  ['a team text that nobody has looked at', { team: { before: '' } }, 'not-accepted', 'team'],
  ['a text whose sender may not send any more', { senderIds: ['other'] }, 'sender-gone', 'sent'],
])('%s is not in use', (_, change, why, layer) => {
  const states = { ...ALL, ...change };
  expect(whyUnused(layer, states)).toBe(why);
  expect(usedLayers(states)).not.toContain(layer);
  expect(usedLayers(states)).toHaveLength(2);
});

test('a text that has changed since the user saw one from there stays in use', () => {
  expect(usedLayers({ ...ALL, team: { before: 'seen' } })).toContain('team');
});

test('a policy that names the address vouches for its text', () => {
  const policy = { lockedLayers: [], senderIds: [], teamUrl: 'https://config.example.com/' };
  expect(usedLayers({ ...ALL, team: { before: '' }, policy })).toContain('team');
});

test('a policy may lock a layer, and let a sender in', () => {
  const policy = { lockedLayers: ['managed'], senderIds: ['abc'] } as const;
  expect(usedLayers({ ...ALL, policy, layersOff: ['managed', 'team'], senderIds: [] })).toEqual(['managed', 'sent']);
});
