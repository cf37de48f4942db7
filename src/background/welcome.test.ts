import { expect, test, vi } from 'vitest';

const [readManaged, readItem, openWelcome] = vi.hoisted(() => [vi.fn(), vi.fn(), vi.fn()]);
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('../platform/managed-storage.ts', () => ({ readManaged }));
vi.mock('../platform/read-item.ts', () => ({ readItem }));
vi.mock('../platform/own-pages.ts', () => ({ openWelcome, isInstalledByPolicy: async () => false }));

test.each([
  ['a newcomer', undefined, undefined, 1],
  ['a newcomer whose company only sets something', { settings: {} }, undefined, 1],
  ['a user whose company brings roles', { configText: '[a]' }, undefined, 0],
  ['a user whose company names an address', { teamUrl: 'https://example.com/roles' }, undefined, 0],
  ['a user who has roles of an earlier install', undefined, {}, 0],
])('%s is welcomed, or not', async (_, managed, text, times) => {
  readManaged.mockResolvedValue(managed);
  readItem.mockResolvedValue(text);
  openWelcome.mockReset();
  await (await import('./welcome.ts')).welcome();
  expect(openWelcome).toHaveBeenCalledTimes(times);
});
