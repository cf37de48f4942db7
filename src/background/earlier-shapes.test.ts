import { expect, test, vi } from 'vitest';
import { createFakeStorage, type FakeStorage } from '../../tests/fakes/storage.ts';
import { deflateText } from '../core/deflate.ts';
import { jarMemories } from '../platform/background-items.ts';
import { favourites, ledger, settings } from '../platform/list-items.ts';
import { readItem } from '../platform/stored-item.ts';
import { readStoredProfiles } from '../platform/stored-profiles.ts';
import { rebuildIndex } from './save-config.ts';

const browser = vi.hoisted(() => ({ storage: {} as FakeStorage }));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const ALICE = 'aws/corp-jump/alice';
const USED = {
  ...{ partition: 'aws', account: '111122223333', roleName: 'Dev', displayName: 'dev' },
  ...{ firstUsed: 1, lastUsed: 2, count: 3 },
};
const JAR = {
  ...{ jar: { partition: 'aws', storeId: '0' }, base: ALICE },
  ...{ entries: [{ account: '111122223333', roleName: 'Dev', displayName: 'dev' }], fields: { bn: 'alice' } },
};

/** As the first versions of Hatrack left it: the text plain, ledger and jars as objects, an index of other code. */
async function leftByTheFirst(): Promise<void> {
  browser.storage = createFakeStorage();
  await browser.storage.local.set({
    'text.personal': {
      text: '[base]\naws_account_id = 999999999999\n[dev]\nrole_arn = arn:aws:iam::111122223333:role/Dev\n',
      ...{ revision: 4, savedAt: 5, roleCount: 1 },
    },
    index: await deflateText(JSON.stringify({ version: 1, profiles: [{ name: 'of-other-code' }] })),
    ledger: { [ALICE]: [USED] },
    jars: { 'aws@0': JAR },
    favourites: ['aws:111122223333:Dev#dev'],
    settings: { theme: 'dark', hideAccountIds: true, gone: 'since' },
  });
}

test('what the first versions stored is read as what it is', async () => {
  await leftByTheFirst();
  expect((await readItem(ledger))[ALICE]).toEqual([USED]);
  expect(await readItem(jarMemories)).toEqual({ 'aws@0': JAR });
  expect(await readItem(favourites)).toEqual(['aws:111122223333:Dev#dev']);
  expect(await readItem(settings)).toMatchObject({ theme: 'dark', hideAccountIds: true, order: 'text' });
});

test('an index of other code is none, and is made anew from the text, plain as it is', async () => {
  await leftByTheFirst();
  expect(await readStoredProfiles()).toBeUndefined();
  await rebuildIndex();
  expect((await readStoredProfiles())?.map(({ name }) => name)).toEqual(['base', 'dev']);
  expect(browser.storage.stored()['text.personal']).toMatchObject({ revision: 4, savedAt: 5 });
});
