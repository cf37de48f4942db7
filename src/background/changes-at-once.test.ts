import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { createFakeStorage } from '../../tests/fakes/storage.ts';
import { createFakeSyncArea, type FakeSyncArea } from '../../tests/fakes/sync-area.ts';
import { defaultAnswers } from '../core/iam/answers.ts';
import type { Identity } from '../core/roles/identity.ts';
import type { KnownSession } from '../core/roles/known-session.ts';
import type { Role } from '../core/roles/role.ts';
import { failedIn } from '../core/switching/switch-end.ts';
import { noticeOf, recordOf } from '../core/switching/switch-records.ts';
import { readItem } from '../platform/read-item.ts';
import { knownSessions } from '../store/background-items.ts';
import { layersOff, senderIds } from '../store/layer-items.ts';
import { accountAliases, favorites, ledger, settings, syncNotice } from '../store/list-items.ts';
import { setUpAnswers } from '../store/set-up-answers.ts';
import { switchRecords } from '../store/switch-records.ts';
import { syncOn } from '../store/sync-items.ts';
import { changeHandlers } from './change-handlers.ts';
import { changeLedger, noteOpened } from './history/change-ledger.ts';
import { learn } from './history/learn.ts';
import { layerHandlers } from './layers/layer-handlers.ts';
import { restoreSetup } from './restore-setup.ts';
import { recorded } from './switching/record-switch.ts';
import { sync } from './sync/keep-in-sync.ts';

interface Browser {
  storage: Record<'local' | 'session', Area> & { sync: FakeSyncArea };
  runtime: object;
  tabs: object;
  alarms: object;
}
type Area = ReturnType<typeof createFakeStorage>['local'];

const browser = vi.hoisted(() => ({}) as Browser);
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeAll(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

/** A storage that answers when the scheduler says so: what was asked first may be answered last. */
function slowArea(scheduler: fc.Scheduler): Area {
  const { local } = createFakeStorage();
  const turn = () => scheduler.schedule(Promise.resolve());
  return {
    get: keys => turn().then(() => local.get(keys)),
    set: items => turn().then(() => local.set(items)),
    remove: keys => turn().then(() => local.remove(keys)),
  };
}

const role: Role = { key: 'k', name: 'dev', account: '111122223333', roleName: 'Dev', partition: 'aws' };
const identityOf = (alias: string): Identity => ({
  partition: 'aws',
  mode: 'classic',
  base: { account: '111122223333', alias },
});
const session = (id: string): KnownSession => ({
  ...{ id, partition: 'aws', storeId: '0', base: { account: '111122223333' } },
  ...{ signInHost: 'h', seenAt: Date.now(), loadedAt: 1 },
});
const fails = recorded(async ({ tabId }: { readonly tabId: number }) => failedIn(tabId, 'no-answer'));
const BASE = 'aws/corp/alice';
const entry = { ...role, profile: 'dev', firstUsed: 1, lastUsed: 1, count: 1 };

interface Act {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** What is to be seen of it, whatever else was changed at the same time. */
  readonly seen: () => Promise<unknown>;
  readonly as: unknown;
}

const has = async (key: string) => (await readItem(favorites)).includes(key);

/** Every value that is changed in several places, with all ways to change it; each act leaves a trace of its own. */
const ACTS: readonly Act[] = [
  ...['one', 'two', 'three'].map(key => ({
    name: `a star for ${key}`,
    run: () => changeHandlers.storeFavorite({ key, isFavorite: true }),
    seen: () => has(key),
    as: true,
  })),
  {
    name: 'a star taken away',
    run: () => changeHandlers.storeFavorite({ key: 'old', isFavorite: false }),
    seen: () => has('old'),
    as: false,
  },
  {
    name: 'the stars of a backup',
    run: () => restoreSetup({ favorites: { before: ['old', 'given'], after: ['backup', 'old'] } }),
    seen: async () => [await has('backup'), await has('given')],
    as: [true, false],
  },
  {
    name: 'what other profiles share',
    run: sync,
    seen: async () => [await has('theirs'), (await readItem(settings)).order],
    as: [true, 'name'],
  },
  ...(['theme', 'showAllRoles', 'groupSessions'] as const).map(name => ({
    name: `the setting ${name}`,
    run: () => changeHandlers.storeSettings({ [name]: name === 'theme' ? 'dark' : true }),
    seen: async () => (await readItem(settings))[name],
    as: name === 'theme' ? 'dark' : true,
  })),
  ...[1, 2, 3].map(tabId => ({
    name: `a switch of tab ${tabId} that fails`,
    run: () => fails({ tabId }),
    seen: async () => {
      const records = await readItem(switchRecords);
      return [noticeOf(records, tabId)?.tabId, recordOf(records, tabId)?.tabId];
    },
    as: [tabId, tabId],
  })),
  {
    name: 'a notice closed',
    run: () => changeHandlers.closeNotice({ tabId: 7 }),
    seen: async () => (await readItem(switchRecords)).find(({ tabId }) => tabId === 7)?.closed,
    as: true,
  },
  ...['here', 'there'].map(alias => ({
    name: `a page of the account ${alias}`,
    run: () => learn({ front: identityOf(alias) }),
    seen: async () => (await readItem(accountAliases))[`aws/${alias}`],
    as: '111122223333',
  })),
  {
    name: 'the accounts of a backup',
    run: () => restoreSetup({ accountAliases: { before: {}, after: { 'aws/backup': '444455556666' } } }),
    seen: async () => (await readItem(accountAliases))['aws/backup'],
    as: '444455556666',
  },
  ...['abc', 'def'].map(id => ({
    name: `the sender ${id}`,
    run: () => layerHandlers.changeSenders({ before: [], after: [id] }),
    seen: async () => (await readItem(senderIds)).includes(id),
    as: true,
  })),
  ...(['team', 'sent'] as const).map(layer => ({
    name: `the layer ${layer} off`,
    run: () => layerHandlers.switchLayer({ layer, isOn: false }),
    seen: async () => (await readItem(layersOff)).includes(layer),
    as: true,
  })),
  ...['one', 'two'].map(base => ({
    name: `the answers for the base ${base}`,
    run: () => changeHandlers.storeAnswers({ base, answers: { ...defaultAnswers(undefined), hours: '2' } }),
    seen: async () => (await readItem(setUpAnswers))[base]?.hours,
    as: '2',
  })),
  {
    name: 'the answers of a backup',
    run: () => restoreSetup({ setUpAnswers: { before: {}, after: { three: { hours: '3' } } } }),
    seen: async () => (await readItem(setUpAnswers)).three?.hours,
    as: '3',
  },
  {
    name: 'what sync has told, closed',
    run: () => changeHandlers.closeSyncNotice({ own: 1, other: 2 }),
    seen: () => readItem(syncNotice),
    as: undefined,
  },
  {
    name: 'sync switched on',
    run: () => changeHandlers.storeSyncOn({ isOn: true }),
    seen: () => readItem(syncOn),
    as: true,
  },
  {
    name: 'a use of a role',
    run: () => noteOpened(role),
    seen: async () => Object.keys(await readItem(ledger)).includes('aws/?/portal'),
    as: true,
  },
  {
    name: 'an edit of the ledger',
    run: () => changeLedger({ base: BASE, before: [], after: [entry] }),
    seen: async () => (await readItem(ledger))[BASE]?.some(({ roleName }) => roleName === role.roleName),
    as: true,
  },
  ...['one', 'other'].map(storeId => ({
    name: `a history in the cookie store ${storeId}`,
    run: () => {
      const seen = { account: '111122223333', roleName: storeId };
      const history = { name: 'h', entries: [seen], cookie: { name: 'h', value: '', path: '/', secure: true } };
      return learn({}, { cookieStore: { partition: 'aws', storeId }, history, base: BASE });
    },
    seen: async () => (await readItem(ledger))[BASE]?.some(({ roleName }) => roleName === storeId),
    as: true,
  })),
  ...['s1', 's2'].map(id => ({
    name: `a sight of the session ${id}`,
    run: () => learn({ sessions: [session(id)] }),
    seen: async () => (await readItem(knownSessions)).some(known => known.id === id),
    as: true,
  })),
];

test('whatever is changed at once, each change is kept', { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(
    fc.scheduler(),
    fc.shuffledSubarray([...ACTS], { minLength: 2, maxLength: 8 }),
    async (scheduler, acts) => {
      const areas = { local: slowArea(scheduler), session: slowArea(scheduler) };
      const shared = createFakeSyncArea();
      Object.assign(browser, {
        storage: { ...areas, sync: shared },
        runtime: { getURL: (path: string) => path },
        i18n: { getMessage: (key: string) => key },
        tabs: { get: async () => ({}), query: async () => [] },
        alarms: { create: async () => undefined },
      });
      const before = Promise.all([
        areas.local.set({ favorites: ['old', 'given'], 'sync.notice': { own: 1, other: 2 } }),
        areas.session.set({ switchRecords: [{ tabId: 7, shownIn: 7, at: 1, outcome: { result: 'handed-over' } }] }),
        shared.set({ favorites: { time: 5, value: ['theirs'] }, 'setting.order': { time: 5, value: 'name' } }),
      ]);
      await scheduler.waitFor(before);
      await scheduler.waitFor(Promise.all(acts.map(act => act.run())));
      for (const { name, seen, as } of acts) {
        expect({ [name]: await scheduler.waitFor(seen()) }).toEqual({ [name]: as });
      }
      await scheduler.waitFor(sync());
      for (const { name, seen, as } of acts) {
        expect({ [name]: await scheduler.waitFor(seen()) }, 'after the next sync').toEqual({ [name]: as });
      }
    },
  );
  await fc.assert(property, { numRuns: 300 });
});
