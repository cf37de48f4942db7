import { expect, it } from 'vitest';
import { withLedgerEdit } from '../history/with-ledger-edit.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { readSetup, type Setup } from './setup.ts';
import { reversed, setupEdit, withSetupEdit } from './setup-parts.ts';

const USED = { partition: 'aws', account: '111122223333', firstUsed: 1, lastUsed: 5, count: 2 } as const;
const SETUP = {
  settings: { ...DEFAULT_SETTINGS, order: 'name' },
  favorites: ['a', 'b'],
  ledger: {
    me: [
      { ...USED, roleName: 'Dev', pinned: true },
      { ...USED, roleName: 'Ops' },
    ],
    other: [],
  },
  accountAliases: { 'aws/corp': '999999999999' },
  teamUrl: 'https://config.example.com/a',
  senderIds: ['a', 'b'],
  layersOff: ['team', 'sent'],
  setUpAnswers: { jump: { hours: '2' } },
} satisfies Setup;
const FRESH = {
  ...{ settings: DEFAULT_SETTINGS, favorites: [], ledger: {}, accountAliases: {} },
  ...{ teamUrl: '', senderIds: [], layersOff: [], setUpAnswers: {} },
};

it('keeps what others have changed since, when it is made and when it is taken back', () => {
  const edit = setupEdit(FRESH, SETUP);
  const other = {
    partition: 'aws',
    account: '111122223333',
    roleName: 'Other',
    firstUsed: 7,
    lastUsed: 7,
    count: 1,
  } as const;
  const since = {
    ...FRESH,
    settings: { ...DEFAULT_SETTINGS, theme: 'dark' },
    ledger: { me: [other] },
    senderIds: ['c'],
  } as const;
  const made = withSetupEdit(since, edit);
  expect(made).toMatchObject({ settings: { theme: 'dark', order: 'name' }, senderIds: ['a', 'b', 'c'] });
  expect(made.ledger?.me?.map(({ roleName }) => roleName)).toEqual(['Other', 'Dev', 'Ops']);
  expect({ ...since, ...withSetupEdit({ ...since, ...made }, reversed(edit)) }).toEqual(since);
});

it('is nothing where all is there already, or where the set-up has nothing to say', () => {
  const moved = { ...SETUP, senderIds: ['b', 'a'] };
  expect(setupEdit(SETUP, SETUP)).toEqual({});
  expect(setupEdit(SETUP, moved)).toEqual({});
  expect(setupEdit(SETUP, {})).toEqual({});
});

it('is all of it in a fresh profile, and reversed it is what was there', () => {
  const edit = setupEdit(FRESH, SETUP);
  expect(edit).toEqual({
    settings: { before: { order: 'text' }, after: { order: 'name' } },
    favorites: { before: [], after: ['a', 'b'] },
    ledger: { before: { me: [] }, after: { me: SETUP.ledger.me } },
    accountAliases: { before: {}, after: SETUP.accountAliases },
    teamUrl: { before: '', after: 'https://config.example.com/a' },
    senderIds: { before: [], after: ['a', 'b'] },
    layersOff: { before: [], after: ['team', 'sent'] },
    setUpAnswers: { before: {}, after: SETUP.setUpAnswers },
  });
  expect(reversed(edit)).toMatchObject({
    favorites: { before: ['a', 'b'], after: [] },
    teamUrl: { before: 'https://config.example.com/a' },
  });
  expect(reversed(reversed(edit))).toEqual(edit);
});

it('replaces favorites in their order, and an address by another', () => {
  const other = { ...SETUP, favorites: ['b', 'a'], teamUrl: 'https://config.example.com/b' };
  expect(setupEdit(other, SETUP)).toEqual({
    favorites: { before: ['b', 'a'], after: ['a', 'b'] },
    teamUrl: { before: 'https://config.example.com/b', after: 'https://config.example.com/a' },
  });
});

it('joins what was learned in use: nothing that is there goes, and a pin comes back', () => {
  const known = { ...USED, roleName: 'Dev', count: 9, lastUsed: 99 };
  const me = [known, { ...USED, roleName: 'New' }];
  const now = { ...SETUP, ledger: { me }, accountAliases: { 'aws/corp': '888888888888', 'aws/x': '111122223333' } };
  const { ledger, accountAliases } = setupEdit(now, SETUP);
  expect(accountAliases).toBeUndefined();
  const [before, after] = [ledger?.before.me ?? [], ledger?.after.me ?? []];
  const joined = withLedgerEdit(me, before, after);
  expect(joined).toEqual([
    { ...known, pinned: true },
    { ...USED, roleName: 'New' },
    { ...USED, roleName: 'Ops' },
  ]);
  expect(withLedgerEdit(joined, after, before)).toEqual(me);
});

it('leaves an address that is there where the backup has none', () => {
  expect(setupEdit(SETUP, { ...SETUP, teamUrl: '' })).toEqual({});
});

it('leaves a base out that is named like a member of every object', () => {
  const ledger = { constructor: [{ ...USED, roleName: 'Dev' }], me: [{ ...USED, roleName: 'Ops' }] };
  const reading = readSetup({ hatrack: 'setup', version: 1, ledger });
  if ('problem' in reading) throw new Error(reading.problem);
  expect(setupEdit(FRESH, reading.setup).ledger).toEqual({ before: { me: [] }, after: { me: ledger.me } });
  expect(reading.leftOut.entries).toBe(1);
});
