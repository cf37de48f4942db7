import fc from 'fast-check';
import { afterAll, beforeAll, test, vi } from 'vitest';
import type { FakeProfile } from '../fakes/profiles.ts';
import { interleavings, play } from '../sync/interleavings.ts';

const browser = vi.hoisted(() => ({}) as Partial<FakeProfile['browser']>);
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.mock('../../src/background/sync/unpack-text.ts', () => import('../sync/plain-unpack.ts'));
// A text that is its own deflated form has not the digest of a real one.
vi.mock('../../src/core/saved/stored-text.ts', async original => ({
  ...(await original<typeof import('../../src/core/saved/stored-text.ts')>()),
  isReadable: async () => true,
}));
vi.mock('../../src/core/sync/sync-limits.ts', async original => ({
  ...(await original<typeof import('../../src/core/sync/sync-limits.ts')>()),
  SYNC_LIMITS: (await import('../sync/small-limits.ts')).SMALL_LIMITS,
}));

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.useRealTimers();
});

test('ten thousand interleavings of writes, arrivals, losses and restarts lose no text', async () => {
  const property = fc.asyncProperty(interleavings, turns => play(turns, use => void Object.assign(browser, use)));
  await fc.assert(property, { numRuns: 10_000 });
});
