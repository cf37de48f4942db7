import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeStorage, type FakeStorage } from '../../tests/fakes/storage.ts';
import { inflateText } from '../core/deflate.ts';
import { toRoles } from '../core/roles/to-roles.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { jarMemories, knownSessions } from '../platform/background-items.ts';
import { accountAliases, favourites, lastIdentity, ledger } from '../platform/bounded-items.ts';
import { layersOff, layerTexts, senderIds, teamState, teamUrl } from '../platform/layer-items.ts';
import { firstScreen, policy, settings, syncNotice } from '../platform/list-items.ts';
import { readItem, readItems } from '../platform/stored-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { syncOn, syncState } from '../platform/sync-items.ts';
import { configText, versions, versionText } from '../platform/text-items.ts';
import { writeItem } from '../platform/write-item.ts';
import { rebuildIndex, saveConfig } from './save-config.ts';

const browser = vi.hoisted(() => ({ storage: {} as FakeStorage }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => {
  browser.storage = createFakeStorage();
});

const TEXT = '[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n';
const BASE = 'aws/corp-jump/alice';
const ROLE = {
  ...{ key: 'aws:111122223333:Dev#dev', name: 'dev', account: '111122223333', roleName: 'Dev', partition: 'aws' },
  color: '1d8a4b',
};
const USED = {
  ...{ partition: 'aws', account: '111122223333', roleName: 'Dev', profile: 'dev', color: '1d8a4b' },
  ...{ firstUsed: 1_700_000_000_000, lastUsed: 1_700_000_000_005, count: 2 },
} as const;

/** All that the first version stored, as it stored it: its text plain, its index JSON, its ledger an object. */
const FIRST_VERSION = {
  'text.personal': { text: TEXT, revision: 3, savedAt: 1_700_000_000_000 },
  index: JSON.stringify({ version: 1, profiles: [{ name: 'dev', line: 1, account: '111122223333', roleName: 'Dev' }] }),
  firstScreen: {
    identity: '["aws","classic","999999999999","corp-jump","alice","",""]',
    total: 1,
    sections: [{ kind: 'group', title: 'Payments', base: 'corp-jump', roles: [ROLE] }],
  },
  settings: { theme: 'dark', showOnlyMatchingRoles: true },
  favourites: [ROLE.key],
  ledger: { [BASE]: [USED] },
  accountAliases: { 'aws/corp-jump': '999999999999' },
  lastIdentity: { partition: 'aws', mode: 'classic', base: { account: '999999999999', user: 'alice' } },
};

describe('what the first version stored', () => {
  beforeEach(() => browser.storage.local.set(FIRST_VERSION));

  test('is read as it was meant', async () => {
    expect(await readItem(configText)).toMatchObject({ text: { plain: TEXT }, revision: 3 });
    expect(await readItem(settings)).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', showOnlyMatchingRoles: true });
    expect(await readItem(favourites)).toEqual([ROLE.key]);
    expect(await readItem(ledger)).toEqual({ [BASE]: [USED] });
    expect(await readItem(accountAliases)).toEqual(FIRST_VERSION.accountAliases);
    expect(await readItem(firstScreen)).toEqual(FIRST_VERSION.firstScreen);
    expect(await readItem(lastIdentity)).toEqual(FIRST_VERSION.lastIdentity);
  });

  test('says nothing of what came later, which is as after an install', async () => {
    expect(await readItems({ jarMemories, knownSessions, versions, layersOff, senderIds })).toEqual({
      ...{ jarMemories: {}, knownSessions: [], versions: [], layersOff: [], senderIds: [] },
    });
    expect(await readItems({ teamUrl, teamState, text: layerTexts.team, policy, syncNotice })).toEqual({});
    expect(await readItem(syncOn)).toBe(true);
    expect(await readItem(syncState)).toEqual({ standing: { kind: 'none' }, shared: {}, unshared: [] });
  });

  test('has an index of other code, which is made anew from the text: the roles keep their stars', async () => {
    expect(await readStoredProfiles()).toBeUndefined();
    await rebuildIndex();
    const roles = toRoles((await readStoredProfiles()) ?? []);
    expect(roles.map(({ key }) => key)).toEqual(FIRST_VERSION.favourites);
  });

  test('becomes a version when it is saved over', async () => {
    await saveConfig({ text: `${TEXT}color = f00\n` });
    const [version] = await readItem(versions);
    expect(version).toMatchObject({ revision: 3, savedAt: 1_700_000_000_000, roleCount: 1 });
    expect(await inflateText((await readItem(versionText(version?.slot ?? -1)))?.deflated ?? '')).toBe(TEXT);
    expect(await readItem(configText)).toMatchObject({ revision: 4, roleCount: 1 });
  });

  test('is written back in the shape of today, with nothing lost', async () => {
    await writeItem(ledger, await readItem(ledger));
    expect(browser.storage.stored().ledger).toBe(JSON.stringify(FIRST_VERSION.ledger));
    expect(await readItem(ledger)).toEqual({ [BASE]: [USED] });
    await writeItem(settings, await readItem(settings));
    expect(browser.storage.stored().settings).toEqual(FIRST_VERSION.settings);
  });
});

describe('what was stored as an object, and is JSON text today', () => {
  const jar = { partition: 'aws', storeId: '0' };
  const entry = { account: '111122223333', roleName: 'Dev' };
  const memories = { 'aws/0': { jar, base: BASE, entries: [entry], fields: { bn: 'corp-jump' } } };

  test.each([
    ['as an object', (value: object) => value],
    ['as JSON text', (value: object) => JSON.stringify(value)],
  ])('%s it is read', async (_, stored) => {
    await browser.storage.local.set({ ledger: stored({ [BASE]: [USED] }), jars: stored(memories) });
    expect(await readItem(ledger)).toEqual({ [BASE]: [USED] });
    expect(Object.values(await readItem(jarMemories))).toEqual(Object.values(memories));
  });

  test.each(['{', '[', '7', 'null', '"x"'])('what is no such JSON is nothing: %s', async json => {
    await browser.storage.local.set({ ledger: json, jars: json });
    expect([await readItem(ledger), await readItem(jarMemories)]).toEqual([{}, {}]);
  });
});
