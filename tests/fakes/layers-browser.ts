import { createFakeStorage, type FakeStorage } from './storage.ts';

/** As much of the browser as layers need; what policy there is, and which hosts are granted, a test sets. */
export interface LayersBrowser {
  storage: { local: FakeStorage['local']; managed: { get(): Promise<Record<string, unknown>> } };
  permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    remove(wanted: { origins: string[] }): Promise<boolean>;
  };
  alarms: { create(name: string, when: object): Promise<void>; clear(name: string): Promise<boolean> };
}

export interface LayersWorld {
  readonly stored: FakeStorage;
  readonly alarms: Map<string, object>;
  managed: Record<string, unknown>;
  readonly granted: Set<string>;
}

/** A fresh browser in place of the one before. */
export function freshWorld(inTest: LayersBrowser): LayersWorld {
  const world: LayersWorld = { stored: createFakeStorage(), alarms: new Map(), managed: {}, granted: new Set() };
  inTest.storage = { local: world.stored.local, managed: { get: async () => world.managed } };
  inTest.permissions = {
    contains: async ({ origins }) => origins.every(origin => world.granted.has(origin)),
    remove: async ({ origins }) => origins.map(origin => world.granted.delete(origin)).every(Boolean),
  };
  inTest.alarms = {
    async create(name, when) {
      world.alarms.set(name, when);
    },
    clear: async name => world.alarms.delete(name),
  };
  return world;
}
