import { createFakeStorage, type FakeStorage } from './storage.ts';
import { type BeforeWrite, createFakeSyncArea, type FakeLimits, type FakeSyncArea } from './sync-area.ts';

/** The browser of one profile has ended in the middle of something. */
export class BrowserEnded extends Error {}

/** One profile of a user: what its extension sees of its browser, and what a test does to it. */
export interface FakeProfile {
  readonly name: string;
  readonly browser: {
    readonly storage: {
      readonly local: FakeStorage['local'] & { clear(): Promise<void> };
      readonly session: { clear(): Promise<void> };
      readonly sync: FakeSyncArea;
    };
    readonly alarms: unknown;
  };
  readonly sync: FakeSyncArea;
  /** What others wrote, and what has not arrived here yet: JSON by key, `undefined` for what was removed. */
  readonly inbox: [key: string, json: string | undefined][];
  /** The browser ends after so many writes, the last one cut short after so many keys. */
  endAfter(writes: number, keys: number): void;
  restart(): void;
  /** So many characters of JSON fit into `storage.local` from now on. */
  limit(characters: number): void;
  /** How many are in it. */
  size(): number;
  /** The user clears what the extension has stored, in the browser's own settings; the sync space stays. */
  wipe(): Promise<void>;
}

/** What the profiles have in common, in the browser maker's cloud: JSON by key. */
export type Cloud = Map<string, string>;

export function createFakeProfile(name: string, limits: FakeLimits): FakeProfile {
  let left = Number.POSITIVE_INFINITY;
  let lastKeys = 0;
  let hasEnded = false;
  const end = (): never => {
    hasEnded = true;
    throw new BrowserEnded(name);
  };
  const beforeWrite: BeforeWrite = keys => {
    if (hasEnded) end();
    left--;
    if (left > 0) return keys;
    if (lastKeys >= keys) {
      hasEnded = true;
      return keys;
    }
    return lastKeys;
  };
  const sync = createFakeSyncArea(limits, beforeWrite, end);
  let storage = createFakeStorage();
  const local: FakeProfile['browser']['storage']['local'] = {
    get: keys => (hasEnded ? Promise.reject(new BrowserEnded(name)) : storage.local.get(keys)),
    // A write of `storage.local` is all or none.
    set: async items => {
      if (beforeWrite(1) === 0) end();
      await storage.local.set(items);
    },
    remove: async keys => {
      if (beforeWrite(1) === 0) end();
      await storage.local.remove(keys);
    },
    clear: async () => {
      if (beforeWrite(1) === 0) end();
      storage = createFakeStorage();
    },
  };
  return {
    name,
    browser: {
      storage: { local, session: { clear: async () => undefined }, sync },
      alarms: { create: async () => undefined },
    },
    sync,
    inbox: [],
    endAfter(writes, keys) {
      left = writes;
      lastKeys = keys;
    },
    restart() {
      hasEnded = false;
      left = Number.POSITIVE_INFINITY;
    },
    limit(characters) {
      storage.quota = characters;
    },
    size: () =>
      Object.entries(storage.stored()).reduce(
        (sum, [key, value]) => sum + key.length + JSON.stringify(value).length,
        0,
      ),
    async wipe() {
      storage = createFakeStorage();
    },
  };
}

/** Sends some of what a profile changed to the cloud, and towards the others. */
export function upload(
  profile: FakeProfile,
  cloud: Cloud,
  others: readonly FakeProfile[],
  keys: readonly string[],
): void {
  for (const key of keys) {
    if (!profile.sync.changed.delete(key)) continue;
    const json = profile.sync.stored.get(key);
    if (json === undefined) cloud.delete(key);
    else cloud.set(key, json);
    for (const other of others) other.inbox.push([key, json]);
  }
}

/** Brings a change to a profile, unless it has changed the same itself: the cloud hears of that one later. */
export function deliver(profile: FakeProfile, at: number, how: 'once' | 'again' | 'never'): void {
  const change = profile.inbox[at % profile.inbox.length];
  if (!change) return;
  if (how !== 'again') profile.inbox.splice(at % profile.inbox.length, 1);
  const [key, json] = change;
  if (how === 'never' || profile.sync.changed.has(key)) return;
  put(profile, key, json);
}

/** A profile that comes back to sync: its sync space becomes what the cloud has, without an event; what it wrote is gone. */
export function overwrite(profile: FakeProfile, cloud: Cloud): void {
  profile.sync.stored.clear();
  profile.sync.changed.clear();
  profile.inbox.length = 0;
  for (const [key, json] of cloud) profile.sync.stored.set(key, json);
}

function put({ sync }: FakeProfile, key: string, json: string | undefined): void {
  if (json === undefined) sync.stored.delete(key);
  else sync.stored.set(key, json);
}
