import { expect, it } from 'vitest';
import { withLedgerEdit } from '../history/with-ledger-edit.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import type { Setup } from './setup.ts';
import { setupChanges } from './setup-changes.ts';

const USED = { partition: 'aws', account: '111122223333', firstUsed: 1, lastUsed: 5, count: 2 } as const;
const SETUP: Setup = {
  settings: { ...DEFAULT_SETTINGS, order: 'name' },
  favourites: ['a', 'b'],
  ledger: {
    me: [
      { ...USED, roleName: 'Dev', pinned: true },
      { ...USED, roleName: 'Ops' },
    ],
    other: [],
  },
  accountAliases: { 'aws/corp': '999999999999' },
  layers: { teamUrl: 'https://config.example.com/a', senderIds: ['a', 'b'], layersOff: ['team', 'sent'] },
};
const FRESH: Setup = { settings: DEFAULT_SETTINGS, favourites: [], ledger: {}, accountAliases: {}, layers: {} };

it('is nothing where all is there already', () => {
  expect(setupChanges(SETUP, SETUP)).toEqual({ settings: [], ledger: [], newEntries: 0, newAliases: 0 });
});

it('is all of it in a fresh profile', () => {
  expect(setupChanges(FRESH, SETUP)).toEqual({
    settings: ['order'],
    favourites: { before: 0, after: 2 },
    ledger: [{ base: 'me', before: [], after: SETUP.ledger.me }],
    newEntries: 2,
    accountAliases: SETUP.accountAliases,
    newAliases: 1,
    team: { after: 'https://config.example.com/a' },
    senders: { added: ['a', 'b'], removed: [] },
    layers: { off: ['team', 'sent'], on: [] },
  });
});

it('tells of layers what comes and what goes, and leaves what a set-up does not tell', () => {
  const other = {
    teamUrl: 'https://config.example.com/b',
    senderIds: ['b', 'c'],
    layersOff: ['managed', 'sent'],
  } as const;
  expect(setupChanges({ ...SETUP, layers: other }, SETUP)).toMatchObject({
    team: { before: 'https://config.example.com/b', after: 'https://config.example.com/a' },
    senders: { added: ['a'], removed: ['c'] },
    layers: { off: ['team'], on: ['managed'] },
  });
  expect(setupChanges(SETUP, { ...SETUP, layers: {} })).toEqual(setupChanges(SETUP, SETUP));
  expect(setupChanges(SETUP, { ...SETUP, layers: { senderIds: [], layersOff: [] } })).toMatchObject({
    senders: { added: [], removed: ['a', 'b'] },
    layers: { off: [], on: ['team', 'sent'] },
  });
});

it('joins what was learnt in use: nothing that is there goes, and a pin comes back', () => {
  const now: Setup = {
    ...SETUP,
    ledger: {
      me: [
        { ...USED, roleName: 'Dev', count: 9, lastUsed: 99 },
        { ...USED, roleName: 'New' },
      ],
    },
    accountAliases: { 'aws/corp': '888888888888', 'aws/x': '111122223333' },
  };
  const { ledger, newEntries, accountAliases } = setupChanges(now, SETUP);
  expect(newEntries).toBe(1);
  expect(accountAliases).toBeUndefined();
  const [join] = ledger;
  const joined = withLedgerEdit(now.ledger.me ?? [], join?.before ?? [], join?.after ?? []);
  expect(joined).toEqual([
    { ...USED, roleName: 'Dev', count: 9, lastUsed: 99, pinned: true },
    { ...USED, roleName: 'New' },
    { ...USED, roleName: 'Ops' },
  ]);
  expect(withLedgerEdit(joined, join?.after ?? [], join?.before ?? [])).toEqual(now.ledger.me);
});
