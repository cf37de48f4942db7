import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeProfile, type FakeProfile } from '../../tests/fakes/profiles.ts';
import { BROWSER_LIMITS } from '../../tests/fakes/sync-area.ts';
import { earlierTexts, presentText } from '../../tests/fakes/two-profiles.ts';
import { inflateText } from '../core/deflate.ts';
import { whyUnused } from '../core/layers/used-layers.ts';
import { parseHead, TEXT_HEAD } from '../core/sync/text-head.ts';
import { joinPieces } from '../core/sync/text-pieces.ts';
import { readItem, readItems } from '../platform/read-item.ts';
import { writeItem } from '../platform/write-item.ts';
import { accountAliases, favorites, ledger } from '../store/bounded-items.ts';
import { layerStates, layersOff, senderIds, teamState, teamUrl } from '../store/layer-items.ts';
import { policy, settings, syncNotice } from '../store/list-items.ts';
import { ACTS, type Act, company } from './acts-of-several-writes.fixture.ts';
import { rebuildIndex, saveConfig } from './config/save-config.ts';
import { giveBackHosts } from './layers/follow-team-url.ts';
import { listed, role } from './layers/layers.fixture.ts';
import { inConfigQueue } from './queues/config-queue.ts';
import { finishClearing } from './sync/clear-everything.ts';
import { sync } from './sync/keep-in-sync.ts';

interface Browser {
  storage: object;
  alarms: object;
  permissions: object;
}

const browser = vi.hoisted(() => ({}) as Browser);
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('./layers/fetch-text.ts', () => ({ fetchText: async () => ({ result: 'unchanged' }) }));

let now = Date.UTC(2026, 0, 1);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  // The worker that counts its writes to the sync space is the same in all tests.
  now += 24 * 60 * 60_000;
  vi.setSystemTime(now);
});
afterEach(() => {
  vi.useRealTimers();
});

interface World {
  readonly profile: FakeProfile;
  readonly granted: Set<string>;
}

function freshWorld(): World {
  const profile = createFakeProfile('one', BROWSER_LIMITS);
  const granted = new Set(['https://one.test/*', 'https://other.test/*']);
  const isAlive = () => profile.browser.storage.local.get('');
  company.managed = undefined;
  Object.assign(browser, profile.browser, {
    storage: {
      ...profile.browser.storage,
      managed: { get: async () => company.managed ?? {} },
      session: { ...profile.browser.storage.session, get: async () => ({}), set: isAlive },
    },
    permissions: {
      contains: async () => true,
      remove: async ({ origins }: { readonly origins: readonly string[] }) => {
        await isAlive();
        for (const origin of origins) granted.delete(origin);
      },
    },
    alarms: { create: isAlive, clear: isAlive },
  });
  return { profile, granted };
}

/** What the worker does when it starts, and what the popup asks it for when an index is missing. */
async function start({ profile }: World): Promise<void> {
  profile.restart();
  profile.limit(Number.POSITIVE_INFINITY);
  await finishClearing();
  await inConfigQueue(giveBackHosts);
  await sync();
  if ((await listed()) === undefined) await rebuildIndex();
}

/** All that is to be before or after an act, and never a mix of both. */
async function stateOf({ profile, granted }: World): Promise<unknown> {
  const states = await readItems(layerStates);
  const shared = await profile.sync.get(null);
  const found = parseHead(shared[TEXT_HEAD]);
  const joined = found.kind === 'text' ? await joinPieces(shared, found.head) : found.kind;
  const team = await readItem(teamState);
  return {
    ...{ text: await presentText(), earlier: await earlierTexts(), listed: await listed() },
    layers: (['team', 'sent'] as const).map(layer => [states[layer], whyUnused(layer, states)]),
    ...{ team: team?.url, url: await readItem(teamUrl), granted: [...granted] },
    ...{ favorites: await readItem(favorites), notice: await readItem(syncNotice) },
    ...{ ledger: await readItem(ledger), aliases: await readItem(accountAliases), settings: await readItem(settings) },
    ...{ policy: await readItem(policy), senders: await readItem(senderIds), off: await readItem(layersOff) },
    shared: typeof joined === 'string' ? joined : await inflateText(joined.deflated),
  };
}

/** What can hardly be deflated. */
function noise(seed: number): string {
  return Array.from({ length: 100 }, (_, at) => `; ${Math.sin(seed * 100 + at)}\n`).join('');
}

/** A text that another profile has saved lies in the sync space of this one. */
async function bringText(world: World, text: string): Promise<void> {
  const other = freshWorld();
  for (const [key, json] of world.profile.sync.stored) other.profile.sync.stored.set(key, json);
  await sync();
  vi.setSystemTime(now + 60_000);
  await saveConfig({ text });
  await writeItem(favorites, ['star']);
  await sync();
  world.profile.sync.stored.clear();
  for (const [key, json] of other.profile.sync.stored) world.profile.sync.stored.set(key, json);
  Object.assign(browser, { storage: world.profile.browser.storage });
}

/** Runs an act in a new world that ends after each of its writes in turn, and starts again. */
async function endAfterEach(
  prepare: () => Promise<World>,
  act: () => Promise<unknown>,
  look: (world: World, writes: number) => Promise<void>,
): Promise<number> {
  for (let writes = 1; writes < 50; writes++) {
    const world = await prepare();
    world.profile.endAfter(writes, Number.POSITIVE_INFINITY);
    await act().catch(() => undefined);
    const isOver = await world.profile.browser.storage.local.get('').catch(() => undefined);
    await start(world);
    await look(world, writes);
    if (isOver) return writes;
  }
  throw new Error('it writes without an end');
}

async function worldOf(before: Act['before']): Promise<World> {
  vi.setSystemTime(now);
  const world = freshWorld();
  await before(text => bringText(world, text));
  return world;
}

describe('a browser that ends in the middle', () => {
  test.each(ACTS)('of $name leaves all as before, or all as after', async ({ before, act }) => {
    const undone = await worldOf(before);
    await start(undone);
    const untouched = await stateOf(undone);
    const done = await worldOf(before);
    await act();
    await start(done);
    const after = await stateOf(done);
    const writes = await endAfterEach(
      () => worldOf(before),
      act,
      async (world, ends) => {
        expect([untouched, after], `after ${ends} writes`).toContainEqual(await stateOf(world));
      },
    );
    expect(writes).toBeGreaterThan(1);
  });

  test('of making room for a text leaves the old or the new one, and no version without its text', async () => {
    const texts = Array.from({ length: 7 }, (_, version) => `${role(`v${version}`)}${noise(version)}`);
    const fill = async (): Promise<World> => {
      const world = await worldOf(async () => {
        for (const text of texts.slice(0, -1)) await saveConfig({ text });
      });
      world.profile.limit(world.profile.size());
      return world;
    };
    const save = () => saveConfig({ text: texts[6] ?? '' });
    const seen = new Set<string | undefined>();
    const writes = await endAfterEach(fill, save, async () => {
      seen.add(await presentText());
      expect((await earlierTexts()).every(text => texts.includes(text))).toBe(true);
    });
    expect(writes).toBeGreaterThan(2);
    expect(seen).toEqual(new Set(texts.slice(5)));
  });
});
