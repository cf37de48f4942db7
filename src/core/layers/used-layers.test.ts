import { expect, test } from 'vitest';
import { type LayerStates, usedLayers, whyUnused } from './used-layers.ts';

const ALL: LayerStates = {
  texts: { managed: {}, team: { origin: 'https://config.example.com/' }, sent: { origin: 'abc' } },
  policy: { lockedLayers: [], senderIds: [] },
  layersOff: [],
  team: { isAccepted: true },
  senderIds: ['abc'],
};

test('layers that have a text are in use', () => {
  expect(usedLayers(ALL)).toEqual(['managed', 'team', 'sent']);
  expect(usedLayers({ ...ALL, texts: { team: {} } })).toEqual(['team']);
});

test.each<[string, Partial<LayerStates>, ReturnType<typeof whyUnused>, 'managed' | 'team' | 'sent']>([
  ['switched off', { layersOff: ['managed'] }, 'off', 'managed'],
  ['a team text that nobody has looked at', { team: { isAccepted: false } }, 'not-accepted', 'team'],
  ['a text whose sender may not send any more', { senderIds: ['other'] }, 'sender-gone', 'sent'],
])('%s is not in use', (_, change, why, layer) => {
  const states = { ...ALL, ...change };
  expect(whyUnused(layer, states)).toBe(why);
  expect(usedLayers(states)).not.toContain(layer);
  expect(usedLayers(states)).toHaveLength(2);
});

test('a policy may lock a layer, and let a sender in', () => {
  const policy = { lockedLayers: ['managed'], senderIds: ['abc'] } as const;
  expect(usedLayers({ ...ALL, policy, layersOff: ['managed', 'team'], senderIds: [] })).toEqual(['managed', 'sent']);
});
